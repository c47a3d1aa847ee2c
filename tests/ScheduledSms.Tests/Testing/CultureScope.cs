using System.Globalization;

namespace ScheduledSms.Tests.Testing;

/// <summary>Runs a test in another culture, also on the threads it starts.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = new CultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
