using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Registration;

/// <summary>Every place in the configuration, read off the options types, so that a new setting cannot be forgotten.</summary>
internal static class SettingPlaces
{
    public const string Root = "ScheduledSms";
    public const string Account = "blue";

    private const string Template = "appointment";

    internal enum Form
    {
        Value,
        List,
        Section,
    }

    /// <summary>A configuration in which everything is right, with an unnamed and a named account on both providers, each with a template of its own.</summary>
    public static Dictionary<string, string?> Valid()
    {
        Dictionary<string, string?> settings = [];
        foreach (var owner in new[] { Root, $"{Root}:Jsms", $"{Root}:Solapi", $"{Root}:Jsms:Accounts:{Account}", $"{Root}:Solapi:Accounts:{Account}" })
        {
            settings[$"{owner}:Templates:{Template}:Parameters:0"] = "time";
            settings[$"{owner}:Templates:{Template}:Jsms:TemplateId"] = "1250";
            settings[$"{owner}:Templates:{Template}:Solapi:Text"] = "{time}";
        }

        foreach (var account in new[] { "", $":Accounts:{Account}" })
        {
            settings[$"{Root}:Jsms{account}:AppKey"] = "key";
            settings[$"{Root}:Jsms{account}:MasterSecret"] = "secret";
            settings[$"{Root}:Solapi{account}:ApiKey"] = "key";
            settings[$"{Root}:Solapi{account}:ApiSecret"] = "secret";
        }

        return settings;
    }

    /// <summary>The same without anything at that place or below it.</summary>
    public static Dictionary<string, string?> ValidWithout(string path) =>
        Valid().Where(setting => setting.Key != path && !setting.Key.StartsWith(path + ":", StringComparison.Ordinal)).ToDictionary();

    public static IEnumerable<string> Of(Form form) => All().Where(place => place.Form == form).Select(static place => place.Path);

    public static IEnumerable<(string Path, Form Form)> All() =>
    [
        (Root, Form.Section),
        .. Of(typeof(ScheduledSmsOptions), Root),
        .. OfProvider(typeof(JsmsOptions), $"{Root}:Jsms"),
        .. OfProvider(typeof(SolapiOptions), $"{Root}:Solapi"),
    ];

    /// <summary>What the options hold at that place.</summary>
    public static object? Read(IServiceProvider services, string path)
    {
        var parts = path.Split(':')[1..];
        var account = parts.Length > 2 && parts[1] == "Accounts" ? parts[2] : Options.DefaultName;
        return parts[0] switch
        {
            "Jsms" => Walk(services.GetRequiredService<IOptionsFactory<JsmsOptions>>().Create(account), parts[(account.Length > 0 ? 3 : 1)..]),
            "Solapi" => Walk(services.GetRequiredService<IOptionsFactory<SolapiOptions>>().Create(account), parts[(account.Length > 0 ? 3 : 1)..]),
            _ => Walk(services.GetRequiredService<IOptionsFactory<ScheduledSmsOptions>>().Create(Options.DefaultName), parts),
        };
    }

    private static object? Walk(object? from, string[] parts) => parts.Aggregate(from, static (value, part) =>
        value is IDictionary<string, MessageTemplate> templates ? templates[part] : value!.GetType().GetProperty(part)!.GetValue(value));

    private static IEnumerable<(string Path, Form Form)> OfProvider(Type options, string path) =>
    [
        (path, Form.Section),
        .. Of(options, path),
        ($"{path}:Accounts", Form.Section),
        ($"{path}:Accounts:{Account}", Form.Section),
        .. Of(options, $"{path}:Accounts:{Account}"),
        ($"{path}:Transport", Form.Section),
        .. Of(typeof(TransportOptions), $"{path}:Transport"),
    ];

    private static IEnumerable<(string Path, Form Form)> Of(Type options, string path) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => OfProperty(property.PropertyType, $"{path}:{property.Name}"));

    private static IEnumerable<(string Path, Form Form)> OfProperty(Type type, string path) =>
        type == typeof(IDictionary<string, MessageTemplate>) ? [(path, Form.Section), ($"{path}:{Template}", Form.Section), .. Of(typeof(MessageTemplate), $"{path}:{Template}")]
        : type == typeof(IDictionary<string, string>) ? [(path, Form.Section), ($"{path}:82", Form.Value)]
        : type == typeof(IList<string>) ? [(path, Form.List)]
        : type is { IsClass: true, Assembly: var assembly } && assembly == typeof(JsmsOptions).Assembly ? [(path, Form.Section), .. Of(type, path)]
        : [(path, Form.Value)];
}
