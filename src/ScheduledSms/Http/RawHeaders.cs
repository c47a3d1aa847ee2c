using System.Net.Http.Headers;

namespace ScheduledSms.Http;

/// <summary>Copies headers as they came, unvalidated: one that .NET would not write may well have been read.</summary>
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
