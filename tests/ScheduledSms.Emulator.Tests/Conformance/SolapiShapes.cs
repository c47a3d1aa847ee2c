namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>The shapes of SOLAPI's objects, from the samples of 2022 and, where they differ, its field tables.</summary>
internal static class SolapiShapes
{
    public const string Error = """{"errorCode":"string","errorMessage":"string"}""";

    public const string TooMany = """{"errorCode":"string","message":"string"}""";

    public const string Webhook = """
        {"secret":"string?","status":"string","failCount":"number","accountId":"string","eventId":"string","url":"string","webhookId":"string","dateCreated":"string","dateUpdated":"string"}
        """;

    public const string Count = """
        {"total":"number","sentTotal":"number","sentFailed":"number","sentSuccess":"number","sentPending":"number","sentReplacement":"number",
         "refund":"number","registeredFailed":"number","registeredSuccess":"number"}
        """;

    public const string Registered = """
        {"to":"string","from":"string?","type":"string","country":"string","messageId":"string","statusCode":"string","statusMessage":"string","accountId":"string","customFields?":{"*":"string"}}
        """;

    private const string Sums = """{"requested":"number","replacement":"number","refund":"number","sum":"number"}""";

    private const string ByType = """
        {"sms":"K","lms":"K","mms":"K","ata":"K","cta":"K","cti":"K","nsa":"K","rcs_sms":"K","rcs_lms":"K","rcs_mms":"K","rcs_tpl":"K"}
        """;

    public static string Group { get; } = $$"""
        {"count":{{Count}},"countForCharge":{{ByType.Replace("\"K\"", """{"*":"number"}""", StringComparison.Ordinal)}},
         "balance":{{Sums}},"point":{{Sums}},
         "app":{"profit":{{ByType.Replace("K", "number", StringComparison.Ordinal)}},"appId":"string?","version":"string?"},
         "serviceMethod":"string","sdkVersion":"string?","osPlatform":"string?",
         "log":[{"message":"string","createAt":"string","messageCount?":{{Count}},"oldBalance?":"number","newBalance?":"number","oldPoint?":"number","newPoint?":"number","totalPrice?":"number"}],
         "status":"string","scheduledDate?":"string?","dateSent":"string?","dateCompleted":"string?","isRefunded":"bool","flagUpdated":"bool","prepaid":"bool","strict":"bool",
         "masterAccountId":"string?","allowDuplicates":"bool","_id?":"string","groupId":"string","accountId":"string","apiVersion":"string",
         "price":"object","customFields":{"*":"string"},"hint":"object?","dateCreated":"string","dateUpdated":"string"}
        """;

    public static string Message { get; } = """
        {"_id?":"string","messageId":"string","groupId":"string","accountId":"string","to":"string","from":"string?","text":"string?","type":"string?","country":"string",
         "subject":"string?","imageId":"string?","status":"string","statusCode":"string","reason":"string?","networkCode":"string?","networkName":"string?",
         "customFields":{"*":"string"},"replacement":"bool","replacements?":[],"autoTypeDetect":"bool","unavailableSenderNumber?":"bool","voiceReplied?":"bool","resendCount":"number",
         "queues":[],"currentQueue":"string?","log":[],
         "kakaoOptions":{"senderKey":"string?","templateCode":"string?","buttonName":"string?","buttonUrl":"string?","pfId":"string?","templateId":"string?","imageId":"string?","disableSms":"bool","title":"string?","adFlag":"bool","buttons":[]},
         "naverOptions":{"talkId":"string?","templateId":"string?","disableSms":"bool","buttons":[]},
         "rcsOptions":{"brandId":"string?","templateId":"string?","copyAllowed":"bool","commercialType":"bool","mmsType":"string?","disableSms":"bool","additionalBody":[],"buttons":[]},
         "dateCreated":"string","dateUpdated":"string","dateProcessed":"string?","dateReported":"string?","dateReceived":"string?"}
        """;

    public static string Statistics { get; } = $$"""
        {"balance":"number","point":"number","monthlyBalanceAvg":"number","monthlyPointAvg":"number",
         "monthPeriod":[{"date":"string","balance":"number","balanceAvg":"number","point":"number","pointAvg":"number","dayPeriod":[{{Day()}}],"refund":{{Refund}},{{Sent()}} }],
         "refund":{{Refund}},"dayPeriod":[{{Day()}}],{{Sent()}},
         "dailyBalanceAvg":"number","dailyPointAvg":"number","dailyTotalCountAvg":"number","dailyFailedCountAvg":"number","dailySuccessedCountAvg":"number"}
        """;

    private const string Refund = """{"balance":"number","balanceAvg":"number","point":"number","pointAvg":"number"}""";

    private static string Day() => $$"""
        {"_id":"string","month":"string","date":"string","balance":"number","point":"number","statusCode":{"*":{"*":"number"} },"refund":{"balance":"number","point":"number"},{{Sent()}} }
        """;

    private static string Sent()
    {
        var counts = "{\"total\":\"number\"," + ByType.Trim()[1..].Replace("K", "number", StringComparison.Ordinal);
        return $"\"total\":{counts},\"successed\":{counts},\"failed\":{counts}";
    }

    public static string List(string name, string element) => $$"""{"startKey":"string?","limit":"number","nextKey?":"string?","{{name}}":{"*":{{element}} } }""";
}
