using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ScheduledSms.PackageTests;

/// <summary>The contents of the package.</summary>
public sealed class PackageContentTests(PackedLibrary library)
{
    /// <summary>The identity that apps compile against. It must never change.</summary>
    private const string PublicKeyToken = "861929b6ec97b5c7";

    /// <summary>The identifier of embedded source in a portable symbol file, from its specification.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> Assemblies() => ["lib/net8.0/ScheduledSms.dll", "lib/net10.0/ScheduledSms.dll"];

    [Fact]
    public void It_holds_an_assembly_and_its_documentation_for_each_framework_and_the_README_and_the_icon_and_nothing_else()
    {
        using var package = library.Open();
        Assert.Equal(
            ["README.md", "icon.png", "lib/net10.0/ScheduledSms.dll", "lib/net10.0/ScheduledSms.xml", "lib/net8.0/ScheduledSms.dll", "lib/net8.0/ScheduledSms.xml"],
            package.Entries.Select(static entry => entry.FullName).Where(static name => !IsOfTheFormat(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_manifest_names_the_license_the_README_the_icon_the_project_and_few_dependencies()
    {
        using var package = library.Open();
        var manifest = ManifestOf(package, "ScheduledSms");
        var ns = manifest.Name.Namespace;
        AssertNamesWhatAPageShows(package, manifest);
        var groups = manifest.Element(ns + "dependencies")!.Elements(ns + "group").ToList();
        Assert.Equal(["net10.0", "net8.0"], groups.Select(static group => (string?)group.Attribute("targetFramework")).Order(StringComparer.Ordinal));
        Assert.All(groups, static group => Assert.NotEmpty(group.Elements()));
        Assert.All(groups.Elements(), static dependency => Assert.Matches(@"^(Microsoft\.Extensions\..+|Polly\.Core|System\.Text\.Json|System\.Threading\.RateLimiting)$", (string)dependency.Attribute("id")!));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_is_strong_named(string assembly)
    {
        using var file = new PEReader(new MemoryStream(library.Read(assembly)));
        Assert.True(file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned));
        var name = file.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName();
        Assert.Equal(PublicKeyToken, Convert.ToHexStringLower(name.GetPublicKeyToken()!));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_says_that_it_can_be_trimmed_and_compiled_ahead_of_time(string assembly)
    {
        using var file = new PEReader(new MemoryStream(library.Read(assembly)));
        var metadata = MetadataOf(file.GetMetadataReader());
        Assert.Contains(("IsTrimmable", "True"), metadata);
        Assert.Contains(("IsAotCompatible", "True"), metadata);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_carries_its_symbols_and_every_source_text_and_no_machine_s_path(string assembly)
    {
        using var file = new PEReader(new MemoryStream(library.Read(assembly)));
        var entry = Assert.Single(file.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = file.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();
        Assert.InRange(reader.Documents.Count, 50, 1000);
        Assert.All(reader.Documents, handle =>
        {
            Assert.StartsWith("/_/src/ScheduledSms/", reader.GetString(reader.GetDocument(handle).Name), StringComparison.Ordinal);
            Assert.Contains(reader.GetCustomDebugInformation(handle), information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == EmbeddedSource);
        });
    }

    [Fact]
    public async Task Packed_again_in_another_folder_it_is_the_same_byte_for_byte()
    {
        var again = await library.PackAsync(Path.Combine(library.Folder, "the same sources elsewhere"), Path.Combine(library.Folder, "packed again"));
        Assert.Equal(await File.ReadAllBytesAsync(library.Package), await File.ReadAllBytesAsync(again));
    }

    [Fact]
    public void What_it_offers_to_each_framework_was_compared_while_it_was_packed() =>
        // Package validation creates this file when it has found nothing wrong.
        Assert.True(File.Exists(Path.Combine(library.SourceFolder, "src", "ScheduledSms", "obj", "Release", "Microsoft.NET.ApiCompat.ValidatePackage.semaphore")));

    [Theory]
    [InlineData("ScheduledSms.Emulator")]
    [InlineData("ScheduledSms.Emulator.Tool")]
    [InlineData("ScheduledSms.Tool")]
    public async Task The_other_packages_name_the_same(string project)
    {
        await library.PackEmulatorAsync();
        using var package = library.Open(project);
        AssertNamesWhatAPageShows(package, ManifestOf(package, project));
    }

    /// <summary>What nuget.org shows of a package: its page, license, icon and project.</summary>
    private static void AssertNamesWhatAPageShows(ZipArchive package, XElement manifest)
    {
        var ns = manifest.Name.Namespace;
        Assert.Equal(("expression", "MIT"), ((string?)manifest.Element(ns + "license")!.Attribute("type"), (string?)manifest.Element(ns + "license")));
        Assert.Equal(("README.md", "icon.png"), ((string?)manifest.Element(ns + "readme"), (string?)manifest.Element(ns + "icon")));
        var project = (string?)manifest.Element(ns + "projectUrl");
        Assert.StartsWith("https://", project, StringComparison.Ordinal);
        Assert.Equal(("git", project), ((string?)manifest.Element(ns + "repository")!.Attribute("type"), (string?)manifest.Element(ns + "repository")!.Attribute("url")));
        using var page = new StreamReader(package.GetEntry("README.md")!.Open());
        Assert.Contains(project!, page.ReadToEnd(), StringComparison.Ordinal);
        Assert.InRange(package.GetEntry("icon.png")!.Length, 500, 100_000);
    }

    private static XElement ManifestOf(ZipArchive package, string project)
    {
        using var stream = package.GetEntry(project + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    /// <summary>Whether an entry belongs to the package format, not to what is packed.</summary>
    private static bool IsOfTheFormat(string name) =>
        name is "ScheduledSms.nuspec" or "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private static List<(string?, string?)> MetadataOf(MetadataReader reader) => reader.GetAssemblyDefinition().GetCustomAttributes()
        .Select(reader.GetCustomAttribute)
        .Where(attribute => TypeOf(reader, attribute) == "AssemblyMetadataAttribute")
        .Select(attribute =>
        {
            var value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            return (value.ReadSerializedString(), value.ReadSerializedString());
        })
        .ToList();

    private static string TypeOf(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MemberReference
        ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent).Name)
        : "";
}
