using System.ComponentModel;
using System.Text.Json;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Messages;

/// <summary>What apps put into queues and databases comes back whole, with System.Text.Json and with Newtonsoft.Json, which Hangfire stores arguments with; or it fails aloud.</summary>
public sealed class StoredMessageTests
{
    private static readonly ScheduledMessageRequest Request = new()
    {
        SendAt = new DateTimeOffset(2026, 12, 24, 10, 0, 0, 123, TimeSpan.FromHours(9)),
        Content = MessageContent.Template("예약"),
        Reference = "appointment-7",
        RejectedRecipientHandling = RejectedRecipientHandling.Abort,
        Recipients =
        [
            new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+821012345678"), Parameters = new Dictionary<string, string> { ["이름"] = "김 \"민지\"" }, Reference = "101" },
            new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+8613812345678") },
        ],
    };

    public static TheoryData<string> Serializers => ["System.Text.Json", "Newtonsoft.Json", "Newtonsoft.Json Auto", "Newtonsoft.Json All"];

    public static MatrixTheoryData<string, int> SerializersAndContents => new(["System.Text.Json", "Newtonsoft.Json", "Newtonsoft.Json Auto", "Newtonsoft.Json All"], [0, 1, 2, 3]);

    private static IReadOnlyList<MessageContent> Contents =>
        [MessageContent.Template("a:b/{\"c\"}"), MessageContent.Text("줄\r\n바꿈 \"} 😀"), MessageContent.Text("a", "0212345678"), MessageContent.Text("""{"template":"x"}""")];

    [Theory]
    [MemberData(nameof(SerializersAndContents))]
    public void A_request_comes_back_whole(string serializer, int content)
    {
        var request = Request with { Content = Contents[content] };

        var read = RoundTrip(serializer, request);

        Assert.Equal(request.Content, read.Content);
        Assert.Equal((request.SendAt, request.SendAt.Offset, request.Reference, request.RejectedRecipientHandling), (read.SendAt, read.SendAt.Offset, read.Reference, read.RejectedRecipientHandling));
        Assert.Equal(request.Recipients.Select(Text), read.Recipients.Select(Text));

        static string Text(MessageRecipient recipient) => $"{recipient.PhoneNumber.E164} {recipient.Reference} {string.Join(',', recipient.Parameters ?? new Dictionary<string, string>())}";
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void A_result_comes_back_whole(string serializer)
    {
        var result = new ScheduledMessage
        {
            Id = ScheduleId.JsmsBatch("S1", "blue/green"),
            SendAt = Request.SendAt,
            Status = ScheduleStatus.Scheduled,
            ProviderStatus = "SCHEDULED",
            TotalCount = 3,
            AcceptedCount = 2,
            RejectedRecipients = [new RejectedRecipient { Number = "13812345678", Code = ScheduledSmsErrorCode.InvalidRecipient, ProviderCode = "50006", Reference = "101" }],
            Reference = "appointment-7",
        };

        var read = RoundTrip(serializer, result);

        Assert.Equal(result.RejectedRecipients, read.RejectedRecipients);
        Assert.Equal(result with { RejectedRecipients = [], LostCharacters = [] }, read with { RejectedRecipients = [], LostCharacters = [] });
        Assert.Equal(1, read.RejectedCount);
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Ids_and_numbers_come_back_alone_nullable_and_as_keys(string serializer)
    {
        var id = ScheduleId.SolapiGroup("G4V1", "서울 1");
        var number = PhoneNumber.Parse("+821012345678");

        Assert.Equal(id, RoundTrip(serializer, id));
        Assert.Equal(number, RoundTrip(serializer, number));
        Assert.Equal(id, RoundTrip<ScheduleId?>(serializer, id));
        Assert.Null(RoundTrip<ScheduleId?>(serializer, null));
        Assert.Equal(5, RoundTrip(serializer, new Dictionary<ScheduleId, int> { [id] = 5 })[id]);
        Assert.Equal(id, RoundTrip(serializer, new Dictionary<PhoneNumber, ScheduleId> { [number] = id })[number]);
        Assert.Equal([id, id], RoundTrip(serializer, new List<ScheduleId> { id, id }));
    }

    [Theory]
    [InlineData("""{"template":"a","text":"b"}""")]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"from":"0212345678"}""")]
    [InlineData("""{"template":"a","from":"1"}""")]
    [InlineData("""{"template":"a","template":"b"}""")]
    [InlineData("""{"template":"a","other":"b"}""")]
    [InlineData("""{"template":5}""")]
    [InlineData("""{"template":" "}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    public void Content_that_is_not_one_is_an_error(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MessageContent>(json));
        Assert.ThrowsAny<Exception>(() => Newtonsoft.Json.JsonConvert.DeserializeObject<MessageContent>(Newtonsoft.Json.JsonConvert.SerializeObject(json)));
    }

    [Theory]
    [InlineData("", typeof(ScheduleId))]
    [InlineData("sms:1", typeof(ScheduleId))]
    [InlineData("", typeof(PhoneNumber))]
    [InlineData("01012345678", typeof(PhoneNumber))]
    public void A_text_that_is_none_is_an_error(string text, Type type)
    {
        Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text));
        Assert.ThrowsAny<Exception>(() => Newtonsoft.Json.JsonConvert.DeserializeObject(Newtonsoft.Json.JsonConvert.SerializeObject(text), type));
    }

    [Theory]
    [InlineData("jsms%2Fblue:batch:1a88", "jsms/blue:batch:1a88")]
    [InlineData("jsms%2fblue:batch:1a88", "jsms/blue:batch:1a88")]
    [InlineData("jsms%2Fblue%2Fgreen:batch:1a88", "jsms/blue%2Fgreen:batch:1a88")]
    [InlineData("jsms/blue%2Fgreen:batch:1a88", "jsms/blue%2Fgreen:batch:1a88")]
    [InlineData("solapi:group:G4V%2F", "solapi:group:G4V%2F")]
    public void An_id_can_stand_in_a_route(string inRoute, string id)
    {
        Assert.Equal(ScheduleId.Parse(id), ScheduleId.Parse(inRoute));
        Assert.Equal(id, ScheduleId.Parse(inRoute).ToString());
    }

    [Fact]
    public void A_source_generated_context_of_the_app_s_writes_and_reads_them()
    {
        var text = JsonSerializer.Serialize(Request, StoredMessageContext.Default.ScheduledMessageRequest);

        var read = JsonSerializer.Deserialize(text, StoredMessageContext.Default.ScheduledMessageRequest)!;

        Assert.Equal((Request.Content, Request.SendAt), (read.Content, read.SendAt));
        Assert.Equal(Request.Recipients.Select(static one => one.PhoneNumber), read.Recipients.Select(static one => one.PhoneNumber));
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Typed_results_keep_their_send_time(string serializer)
    {
        Assert.Equal(Request.SendAt, RoundTrip(serializer, new JsmsScheduleResult { ScheduleId = "S1", SendAt = Request.SendAt }).SendAt);
        Assert.Equal(Request.SendAt, RoundTrip(serializer, new JsmsBatchScheduleResult { ScheduleId = "S1", SendAt = Request.SendAt }).SendAt);
        Assert.Equal(Request.SendAt, RoundTrip(serializer, new JsmsSchedule { ScheduleId = "S1", SendAt = Request.SendAt }).SendAt);
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Typed_requests_come_back_with_their_lists(string serializer)
    {
        // What the compiler makes of [ … ] has no name that a serializer could create it by.
        var message = new SolapiMessage { To = ["01012345678"], Text = "안녕", Replacements = [new SolapiMessage { To = ["01012345678", "01012345679"] }], FaxOptions = new SolapiFaxOptions { FileIds = ["F1"] } };
        var batch = new JsmsBatchScheduleRequest { SendAt = Request.SendAt, TemplateId = 1, Recipients = [new JsmsBatchRecipient { Mobile = "13812345678" }] };

        var read = RoundTrip(serializer, message);

        Assert.Equal(message.To, read.To);
        Assert.Equal(["01012345678", "01012345679"], Assert.Single(read.Replacements!).To);
        Assert.Equal(["F1"], read.FaxOptions!.FileIds);
        Assert.Equal("13812345678", Assert.Single(RoundTrip(serializer, batch).Recipients).Mobile);
    }

    [Fact]
    public void Every_list_of_a_request_or_result_is_one_that_can_be_stored()
    {
        var lists = typeof(IScheduledMessageClient).Assembly.GetExportedTypes()
            .Where(static type => type is { IsClass: true, IsAbstract: false } && type != typeof(ProviderInfo) && !typeof(Exception).IsAssignableFrom(type))
            .SelectMany(static type => type.GetProperties())
            .Where(static property => property.CanWrite && property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            .ToArray();

        Assert.True(lists.Length >= 15, $"{lists.Length} lists");
        Assert.All(lists, static property =>
        {
            var owner = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(property.DeclaringType!);
            property.SetValue(owner, Activator.CreateInstance(typeof(OddList<>).MakeGenericType(property.PropertyType.GenericTypeArguments)));
            Assert.True(property.GetValue(owner)!.GetType().IsArray, $"{property.DeclaringType!.Name}.{property.Name}");
        });
    }

    private sealed class OddList<T> : IReadOnlyList<T>
    {
        public int Count => 0;

        public T this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<T> GetEnumerator() => Enumerable.Empty<T>().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static T RoundTrip<T>(string serializer, T value)
    {
        if (serializer == "System.Text.Json")
            return JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;

        // Hangfire's recommended settings name types.
        var settings = new Newtonsoft.Json.JsonSerializerSettings { TypeNameHandling = serializer.EndsWith("Auto", StringComparison.Ordinal) ? Newtonsoft.Json.TypeNameHandling.Auto : serializer.EndsWith("All", StringComparison.Ordinal) ? Newtonsoft.Json.TypeNameHandling.All : Newtonsoft.Json.TypeNameHandling.None };
        return Newtonsoft.Json.JsonConvert.DeserializeObject<T>(Newtonsoft.Json.JsonConvert.SerializeObject(value, settings), settings)!;
    }
}

/// <summary>As an app has it that is compiled ahead of time.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(ScheduledMessageRequest))]
[System.Text.Json.Serialization.JsonSerializable(typeof(ScheduledMessage))]
internal sealed partial class StoredMessageContext : System.Text.Json.Serialization.JsonSerializerContext;
