using System.Net.Http.Headers;

namespace ScheduledSms.Http.Responses;

/// <summary>Copies headers as received, unvalidated: .NET reads some headers that it would not write.</summary>
internal static class RawHeaders
{
    public static void Copy(HttpHeaders from, HttpHeaders to)
    {
        foreach (var (name, values) in from.NonValidated)
        {
            if (values.Count == 1)
                to.TryAddWithoutValidation(name, values.ToString());
            else
                to.TryAddWithoutValidation(name, values);
        }
    }
}
