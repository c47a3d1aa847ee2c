using ScheduledSms.Emulator.Tool;

return await EmulatorCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
