using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ScheduledSms.Http.Responses;

/// <summary>How an account's responses are read as JSON: no deeper than its options allow, and without duplicate members, since it would be unclear which one counts.</summary>
internal sealed class ResponseFormat
{
    private readonly JsonSerializerOptions _types;

    public ResponseFormat(JsonSerializerContext types, int maxDepth)
    {
        _types = new JsonSerializerOptions(types.Options) { AllowDuplicateProperties = false, MaxDepth = maxDepth };
        _types.MakeReadOnly();
        Documents = new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxDepth };
    }

    public JsonDocumentOptions Documents { get; }

    public JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)_types.GetTypeInfo(typeof(T));
}
