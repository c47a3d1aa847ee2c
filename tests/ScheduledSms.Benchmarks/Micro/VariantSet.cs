using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Micro;

/// <summary>The variants of an operation by name, the same ones that the ratio tables compare.</summary>
internal sealed class VariantSet(IEnumerable<Variant> variants)
{
    private readonly Dictionary<string, Variant> _byName = variants.ToDictionary(static variant => variant.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    public static VariantSet Jsms() => new(JsmsVariants.All());

    public static VariantSet Solapi() => new(SolapiVariants.All());

    public Task RunAsync(string name) => _byName[name].RunAsync();
}
