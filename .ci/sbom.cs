#:property PublishAot=false
// Writes what a project ships with as a CycloneDX 1.6 bill of materials, from what NuGet resolved for it.
// Usage: dotnet run .ci/sbom.cs -- <project.assets.json> <bill.json>
// Nothing in it changes with the hour or the machine. A package that names no license is an error.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

var assets = JsonNode.Parse(File.ReadAllText(args[0]))!;
var (project, version) = ((string)assets["project"]!["restore"]!["projectName"]!, (string)assets["project"]!["version"]!);
var packageFolders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();

// A framework's packages are those reached from its direct dependencies, less the ones that only the build uses.
var reached = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
var direct = new SortedSet<string>(StringComparer.Ordinal);
foreach (var (framework, settings) in assets["project"]!["frameworks"]!.AsObject())
{
    var resolved = assets["targets"]![framework]!.AsObject().ToDictionary(package => package.Key.Split('/')[0], package => package, StringComparer.OrdinalIgnoreCase);
    foreach (var (name, dependency) in settings!["dependencies"]!.AsObject())
    {
        if ((string?)dependency!["suppressParent"] != "All")
            direct.Add(Reach(name, resolved));
    }
}

var bill = new JsonObject
{
    ["bomFormat"] = "CycloneDX",
    ["specVersion"] = "1.6",
    ["version"] = 1,
    ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "library", ["bom-ref"] = Reference($"{project}/{version}"), ["name"] = project, ["version"] = version, ["licenses"] = Licenses("MIT"), ["purl"] = Reference($"{project}/{version}") } },
    ["components"] = new JsonArray([.. reached.Keys.Select(Component)]),
    ["dependencies"] = new JsonArray([DependsOn($"{project}/{version}", direct), .. reached.Select(package => DependsOn(package.Key, package.Value))]),
};
File.WriteAllText(args[1], bill.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
foreach (var component in bill["components"]!.AsArray())
    Console.WriteLine($"{component!["name"]} {component["version"]}: {component["licenses"]![0]!["expression"]}");
return 0;

string Reach(string name, Dictionary<string, KeyValuePair<string, JsonNode?>> resolved)
{
    var (package, details) = resolved[name];
    if (!reached.TryGetValue(package, out var dependencies))
        reached[package] = dependencies = new SortedSet<string>(StringComparer.Ordinal);
    foreach (var (dependency, _) in details!["dependencies"]?.AsObject() ?? [])
        dependencies.Add(Reach(dependency, resolved));
    return package;
}

JsonNode Component(string package)
{
    var (name, packageVersion) = (package.Split('/')[0], package.Split('/')[1]);
    var library = assets["libraries"]![package]!;
    var manifest = packageFolders.Select(folder => Path.Combine(folder, (string)library["path"]!, name.ToLowerInvariant() + ".nuspec")).First(File.Exists);
    var license = XDocument.Load(manifest).Descendants().FirstOrDefault(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")?.Value
        ?? throw new InvalidOperationException($"{package} names no license expression: look at it, and decide whether to ship with it.");
    return new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = Reference(package),
        ["name"] = name,
        ["version"] = packageVersion,
        // Of the package's content, as NuGet checks it on each restore.
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String((string)library["sha512"]!)) }),
        ["licenses"] = Licenses(license),
        ["purl"] = Reference(package),
    };
}

static JsonNode DependsOn(string package, IEnumerable<string> dependencies) =>
    new JsonObject { ["ref"] = Reference(package), ["dependsOn"] = new JsonArray([.. dependencies.Select(dependency => (JsonNode)Reference(dependency))]) };

static JsonArray Licenses(string expression) => new(new JsonObject { ["expression"] = expression });

static string Reference(string package) => "pkg:nuget/" + package.Replace('/', '@');
