using System.Diagnostics.CodeAnalysis;

namespace ScheduledSms.Text;

/// <summary>Lists of requests and results, as a job queue can store them: Newtonsoft.Json writes a list's type where it is told to, and cannot create those that the compiler makes up.</summary>
internal static class StoredList
{
    /// <summary>The list itself if it is an array or a <see cref="List{T}"/>, or an array of the same items.</summary>
    [return: NotNullIfNotNull(nameof(list))]
    public static IReadOnlyList<T>? Of<T>(IReadOnlyList<T>? list) => list is null or T[] or List<T> ? list : list.ToArray();
}
