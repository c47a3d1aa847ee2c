using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Conventions;

/// <summary>Folders are floors: a file uses what stands on its own floor or below, and no folders use each other in a circle. By the compiler's bindings; links in comments are free.</summary>
public sealed class FloorTests
{
    private const string Root = "";

    private const int MostFilesInTheRoot = 6;

    private static readonly Dictionary<string, string[][]> Floors = new()
    {
        ["ScheduledSms"] =
        [
            ["Text", "Providers", "Errors", "Messages", "Options", Root],
            ["Json", "Diagnostics"],
            ["Validation", "Http", "Http/Bodies", "Http/Responses", "Http/Transport", "Routing"],
            ["Batching"],
            ["Jsms", "Jsms/Models", "Jsms/Wire", "Solapi", "Solapi/Models", "Solapi/Wire"],
            ["DependencyInjection"],
        ],
        ["ScheduledSms.Emulator"] =
        [
            ["State", "Keys", "Clock"],
            ["Messages", "Quirks"],
            ["Http", "Faults", "Callbacks", "Journal"],
            ["Jsms", "Jsms/Models", "Jsms/Quirks", "Jsms/Snapshots", "Jsms/Api", "Solapi", "Solapi/Models", "Solapi/Quirks", "Solapi/Snapshots", "Solapi/Api"],
            ["Core", "Checks", "Snapshots", "Seeds", "Replay", "Control", "Registration", "Dashboard", "Server"],
            [Root],
        ],
    };

    private static readonly string GlobalUsings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }.Select(static name => $"global using {name};\n"));

    public static TheoryData<string> Projects => [.. Floors.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_floor_and_the_root_is_small(string project)
    {
        var files = Sources(project).Select(path => FolderOf(project, path)).ToList();

        Assert.Equal(Floors[project].SelectMany(static floor => floor).Order(StringComparer.Ordinal), files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.InRange(files.Count(static folder => folder == Root), 1, MostFilesInTheRoot);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_reaches_up_and_no_folders_go_round(string project)
    {
        var arrows = Arrows(project);
        var floorOf = Floors[project].SelectMany(static (folders, floor) => folders.Select(folder => (folder, floor))).ToDictionary(static one => one.folder, static one => one.floor, StringComparer.Ordinal);

        Assert.InRange(arrows.Count, 900, 5000);
        Assert.Empty(arrows.Where(arrow => floorOf[FolderOf(project, arrow.From)] < floorOf[FolderOf(project, arrow.To)]).Select(static arrow => $"{arrow.From} reaches up to {arrow.To}"));
        Assert.Empty(Circles(arrows.Select(arrow => (FolderOf(project, arrow.From), FolderOf(project, arrow.To)))));
    }

    [Theory]
    [InlineData("a>b b>c", "")]
    [InlineData("a>b b>a", "a, b")]
    [InlineData("a>b b>c c>a c>d", "a, b, c")]
    public void A_circle_is_found(string arrows, string circle) =>
        Assert.Equal(circle, string.Join("; ", Circles(arrows.Split(' ').Select(static arrow => (arrow[..1], arrow[2..])))));

    /// <summary>Which file uses what another declares.</summary>
    private static HashSet<(string From, string To)> Arrows(string project)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        var trees = Sources(project).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)).ToList();
        var compilation = CSharpCompilation.Create(
            project + ".Floors",
            [.. trees, CSharpSyntaxTree.ParseText(GlobalUsings, options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileNameWithoutExtension(path) != project)
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, metadataImportOptions: MetadataImportOptions.All));

        HashSet<(string, string)> arrows = [];
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().Where(static node => !node.Ancestors().Any(static around => around is UsingDirectiveSyntax)))
            {
                var bound = model.GetSymbolInfo(node);
                var symbol = (bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { ReducedFrom: { } extension } ? extension : bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault();
                if (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol)
                    continue;
                foreach (var declared in symbol.OriginalDefinition.DeclaringSyntaxReferences.Where(declared => declared.SyntaxTree != tree && declared.SyntaxTree.FilePath.Length > 0))
                    arrows.Add((tree.FilePath, declared.SyntaxTree.FilePath));
            }
        }

        return arrows;
    }

    /// <summary>The sets of names that lead back to each other.</summary>
    private static IEnumerable<string> Circles(IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.Where(static arrow => arrow.From != arrow.To).ToLookup(static arrow => arrow.From, static arrow => arrow.To, StringComparer.Ordinal);
        var reached = next.ToDictionary(static from => from.Key, from => Reach(from.Key, next), StringComparer.Ordinal);
        return reached
            .Where(one => one.Value.Contains(one.Key))
            .Select(one => string.Join(", ", one.Value.Where(other => reached.TryGetValue(other, out var back) && back.Contains(one.Key)).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal);
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new([start]);
        while (open.TryPop(out var at))
        {
            foreach (var to in next[at].Where(reached.Add))
                open.Push(to);
        }

        return reached;
    }

    private static IEnumerable<string> Sources(string project)
    {
        var folder = Repository.PathOf("src/" + project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));
    }

    private static string FolderOf(string project, string path) =>
        Path.GetDirectoryName(Path.GetRelativePath(Repository.PathOf("src/" + project), path))!.Replace(Path.DirectorySeparatorChar, '/');
}
