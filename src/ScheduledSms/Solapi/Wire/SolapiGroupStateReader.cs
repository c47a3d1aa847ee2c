using System.Globalization;
using System.Text;
using System.Text.Json;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Solapi.Wire;

/// <summary>Reads a group response in one pass. Members whose shape differs from the pages are skipped, as if they were missing.</summary>
internal static class SolapiGroupStateReader
{
    [Flags]
    private enum Members
    {
        None = 0,
        GroupId = 1,
        Status = 2,
        ScheduledDate = 4,
        Count = 8,
        CustomFields = 16,
    }

    /// <summary>A <see cref="ResponseReader{TResult}"/>.</summary>
    public static SolapiGroupState Read(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = format.Documents.MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new UnusableResponseException("The response is not a group.");

        string? id = null, status = null, date = null, reference = null;
        (int Registered, int Rejected) count = default;
        var seen = Members.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberAt(in reader);
            if ((seen & member) != Members.None)
                throw ComesTwice();
            seen |= member;
            reader.Read();
            switch (member)
            {
                case Members.GroupId: id = ReadText(ref reader); break;
                case Members.Status: status = ReadText(ref reader); break;
                case Members.ScheduledDate: date = ReadText(ref reader); break;
                case Members.Count: count = ReadCount(ref reader); break;
                case Members.CustomFields: reference = ReadReference(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        // Nothing may follow the group.
        reader.Read();
        JsonResponseReader.RequireId(id, "groupId");
        return new SolapiGroupState
        {
            GroupId = id!,
            Status = new SolapiGroupStatus(status),
            ScheduledDate = date is null ? null : new SolapiTimestamp(date),
            AcceptedCount = count.Registered,
            RejectedCount = count.Rejected,
            Reference = reference,
        };
    }

    private static Members MemberAt(in Utf8JsonReader reader) =>
        reader.ValueTextEquals("groupId"u8) ? Members.GroupId
        : reader.ValueTextEquals("status"u8) ? Members.Status
        : reader.ValueTextEquals("scheduledDate"u8) ? Members.ScheduledDate
        : reader.ValueTextEquals("count"u8) ? Members.Count
        : reader.ValueTextEquals("customFields"u8) ? Members.CustomFields
        : Members.None;

    private static (int Registered, int Rejected) ReadCount(ref Utf8JsonReader reader)
    {
        if (!IsObject(ref reader))
            return default;

        int? registered = null, rejected = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isRegistered, isRejected) = (reader.ValueTextEquals("registeredSuccess"u8), reader.ValueTextEquals("registeredFailed"u8));
            reader.Read();
            if (isRegistered)
                registered = registered is null ? ReadNumber(ref reader) : throw ComesTwice();
            else if (isRejected)
                rejected = rejected is null ? ReadNumber(ref reader) : throw ComesTwice();
            else
                reader.Skip();
        }

        return (registered ?? 0, rejected ?? 0);
    }

    private static string? ReadReference(ref Utf8JsonReader reader)
    {
        if (!IsObject(ref reader))
            return null;

        string? reference = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isReference = reader.ValueTextEquals(SolapiGroupState.ReferenceField);
            reader.Read();
            if (isReference)
                reference = reference is null ? ReadText(ref reader) : throw ComesTwice();
            else
                reader.Skip();
        }

        return reference;
    }

    private static bool IsObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return true;

        reader.Skip();
        return false;
    }

    /// <summary>A text, or a number's digits. Null for anything else, and for a text that was damaged in transit.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return Encoding.UTF8.GetString(reader.ValueSpan);
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A number, possibly quoted.</summary>
    internal static int? ReadNumber(ref Utf8JsonReader reader) =>
        int.TryParse(ReadText(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonException ComesTwice() => new("A member comes twice.");
}
