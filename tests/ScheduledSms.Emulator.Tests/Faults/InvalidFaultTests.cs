using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator.Tests.Faults;

/// <summary>Rules that could never do what they state are rejected, and the rejection states why.</summary>
public sealed class InvalidFaultTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, Fault> Invalid() => new()
    {
        { "Provider: there is no provider 'twilio'; there are jsms, solapi", new Fault { Provider = "twilio", Action = FaultAction.Fin } },
        { "Operation: there is no operation 'schedule.creat'; there are ", new Fault { Operation = "schedule.creat", Action = FaultAction.Fin } },
        { "Operation: there is no operation 'group.create'", new Fault { Provider = "jsms", Operation = "group.create", Action = FaultAction.Fin } },
        { "Recipient: ", new Fault { Recipient = "nobody", Action = FaultAction.Fin } },
        { "Point: at OnAccept nothing has been read", new Fault { Provider = "jsms", Point = FaultPoint.OnAccept, Action = FaultAction.Fin } },
        { "Point: at OnAccept nothing has been read", new Fault { Operation = "group.create", Point = FaultPoint.OnAccept, Action = FaultAction.Fin } },
        { "Point: at OnAccept nothing has been read", new Fault { Account = "key", Point = FaultPoint.OnAccept, Action = FaultAction.Fin } },
        { "Point: at OnAccept the body", new Fault { Recipient = "1", Point = FaultPoint.OnAccept, Action = FaultAction.Fin } },
        { "Point: at BeforeReading the body", new Fault { Reference = "a", Point = FaultPoint.BeforeReading, Action = FaultAction.Fin } },
        { "Point: at MidBody the body", new Fault { Recipient = "1", Point = FaultPoint.MidBody, Action = FaultAction.Fin } },
        { "Point: it is none", new Fault { Point = (FaultPoint)77, Action = FaultAction.Fin } },
        { "Action: it is missing", new Fault { Action = null! } },
        { "Call: it is 1 or more", new Fault { Call = 0, Action = FaultAction.Fin } },
        { "First: it is 1 or more", new Fault { First = 0, Action = FaultAction.Fin } },
        { "Every: it is 1 or more", new Fault { Every = -1, Action = FaultAction.Fin } },
        { "Call: one call, or every so many", new Fault { Call = 1, Every = 1, Action = FaultAction.Fin } },
        { "Probability: it is 0 to 1", new Fault { Probability = 1.1, Action = FaultAction.Fin } },
        { "Probability: it is 0 to 1", new Fault { Probability = -0.1, Action = FaultAction.Fin } },
        { "Probability: it is 0 to 1", new Fault { Probability = double.NaN, Action = FaultAction.Fin } },
        { "Until: it is after From", new Fault { From = Now, Until = Now, Action = FaultAction.Fin } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_rule_that_makes_no_sense(string reason, Fault fault)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        Assert.StartsWith(reason, Assert.Throws<ArgumentException>(() => emulator.Faults.Add(fault)).Message, StringComparison.Ordinal);
        Assert.Empty(emulator.Faults.Placed);
    }

    /// <summary>The table in the comment of <see cref="FaultPoint"/>, one column per action.</summary>
    [Theory]
    [InlineData(FaultPoint.OnAccept, true, false, false)]
    [InlineData(FaultPoint.BeforeReading, true, true, false)]
    [InlineData(FaultPoint.MidBody, true, true, false)]
    [InlineData(FaultPoint.BeforeCommit, true, true, false)]
    [InlineData(FaultPoint.AfterCommit, true, true, true)]
    [InlineData(FaultPoint.MidResponse, true, false, false)]
    public async Task What_can_be_done_where(FaultPoint point, bool ending, bool inPlace, bool deforming)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        bool CanBeDone(FaultAction action)
        {
            try
            {
                emulator.Faults.Add(new Fault { Point = point, Action = action });
                return true;
            }
            catch (ArgumentException exception)
            {
                Assert.StartsWith($"Action: {action.Kind} cannot be done at {point}: ", exception.Message, StringComparison.Ordinal);
                return false;
            }
        }

        Assert.All([FaultAction.Fin, FaultAction.Reset, FaultAction.Hang], action => Assert.Equal(ending, CanBeDone(action)));
        Assert.All(
            [FaultAction.Status(500), FaultAction.Html(), FaultAction.Empty(), FaultAction.Redirect(307, "/"), FaultAction.Body(200, ""), FaultAction.Garbage, FaultAction.ContinueThenFin],
            action => Assert.Equal(inPlace, CanBeDone(action)));
        Assert.All(
            [FaultAction.Truncate, FaultAction.SlowBytes(TimeSpan.FromSeconds(1)), FaultAction.Http10, FaultAction.Gzip, FaultAction.WithoutId, FaultAction.Null],
            action => Assert.Equal(deforming, CanBeDone(action)));
    }

    [Fact]
    public void An_action_is_given_sense_too()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.Status(199));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.Status(600));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.Html(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.SlowBytes(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.SlowBytes(TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.Oversize(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.HugeHeaders(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.GzipBomb(5000));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.DeepJson(0));
        Assert.Throws<ArgumentException>(() => FaultAction.Status(503, "2\r\nX: y"));
        Assert.Throws<ArgumentException>(() => FaultAction.Redirect(302, "http://한글/"));
        Assert.Throws<ArgumentException>(() => FaultAction.ContentType("a\nb"));
    }
}
