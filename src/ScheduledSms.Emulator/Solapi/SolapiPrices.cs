namespace ScheduledSms.Emulator.Solapi;

/// <summary>The price of each message type, in won: round figures, since real prices differ by contract.</summary>
internal static class SolapiPrices
{
    public static decimal Of(IEnumerable<StoredSolapiMessage> messages) => messages.Sum(message => Of(message.Draft.Type));

    public static decimal Of(string type) => type switch
    {
        "SMS" => 20,
        "LMS" => 50,
        "MMS" => 200,
        _ => 15,
    };
}
