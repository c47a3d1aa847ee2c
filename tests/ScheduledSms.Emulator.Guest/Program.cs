using ScheduledSms.Emulator.Guest;

// A program with an emulator in its process. The tests start it, and see from outside what becomes of it.
return args switch
{
    ["console"] => await GuestPrograms.RunConsoleAsync(),
    ["host"] => await GuestPrograms.RunHostAsync(args),
    ["send"] => await GuestPrograms.SendAsync(),
    _ => throw new ArgumentException("console, host or send.", nameof(args)),
};
