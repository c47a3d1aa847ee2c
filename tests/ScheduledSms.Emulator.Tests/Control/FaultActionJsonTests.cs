using System.Reflection;
using System.Text;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>Every action can be written as JSON and read back.</summary>
public sealed class FaultActionJsonTests
{
    public static TheoryData<string> Names() =>
    [
        .. typeof(FaultAction).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.Name),
        .. typeof(FaultAction).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => !method.IsSpecialName).Select(method => method.Name),
    ];

    [Fact]
    public void All_of_them_are_looked_at() => Assert.Equal(37, Names().Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_action_is_the_same_after_the_way_through_JSON(string name)
    {
        var action = Make(name);
        Assert.Equal(char.ToLowerInvariant(name[0]) + name[1..], action.Kind);
        var json = action.ToJson().ToJsonString();
        var read = new ControlRequest("", Microsoft.AspNetCore.Http.QueryCollection.Empty, Encoding.UTF8.GetBytes(json)).Read(FaultActionJson.Read);
        Assert.Equal((json, action.ToString()), (read.ToJson().ToJsonString(), read.ToString()));
        Assert.StartsWith(action.Kind, action.ToString(), StringComparison.Ordinal);
    }

    private static FaultAction Make(string name)
    {
        if (typeof(FaultAction).GetProperty(name) is { } property)
            return (FaultAction)property.GetValue(null)!;
        var method = typeof(FaultAction).GetMethod(name)!;
        return (FaultAction)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!;
    }

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => 418,
        var type when type == typeof(long) => 5_000_000_000,
        var type when type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(2.5),
        _ => "text of " + parameter.Name,
    };
}
