using System.Globalization;

namespace ScheduledSms.Validation;

/// <summary>A location in a request. It is formatted only when something is rejected: a request may have thousands of recipients.</summary>
/// <param name="List">The list, or null for the request itself.</param>
/// <param name="Index">The index in the list.</param>
internal readonly record struct RequestPath(string? List, long Index)
{
    /// <summary>The request itself.</summary>
    public static RequestPath Root => default;

    /// <summary>The path of a member at this location.</summary>
    /// <returns>For example <c>Recipients[3].Mobile</c>.</returns>
    public string Of(string member) => List is null ? member : $"{this}.{member}";

    /// <summary>The path as text.</summary>
    /// <returns>For example <c>Recipients[3]</c>.</returns>
    public override string ToString() => List is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{List}[{Index}]");
}
