using Microsoft.Extensions.Options;

namespace ScheduledSms.DependencyInjection;

/// <summary>
/// Creates the options of an account as .NET's own factory does, but for two things that keep people from being texted by mistake: names compare without case,
/// so that nothing that is said about an account gets lost, and a named account inherits the guards of the unnamed one.
/// </summary>
internal sealed class AccountOptionsFactory<TOptions>(
    IEnumerable<IConfigureOptions<TOptions>> setups,
    IEnumerable<IPostConfigureOptions<TOptions>> posts,
    IEnumerable<IValidateOptions<TOptions>> validations) : IOptionsFactory<TOptions>
    where TOptions : ProviderOptions, new()
{
    public TOptions Create(string name)
    {
        var options = Configure(name);
        if (name.Length > 0)
            options.InheritGuards(Configure(Options.DefaultName));

        List<string> failures = [];
        foreach (var validation in validations)
        {
            var spelled = validation is ValidateOptions<TOptions> own ? Spell(name, own.Name) : name;
            if (validation.Validate(spelled, options) is { Failed: true, Failures: var found })
                failures.AddRange(found);
        }

        return failures.Count == 0 ? options : throw new OptionsValidationException(name, typeof(TOptions), failures);
    }

    private TOptions Configure(string name)
    {
        var options = new TOptions();
        foreach (var setup in setups)
        {
            if (setup is IConfigureNamedOptions<TOptions> named)
                named.Configure(setup is ConfigureNamedOptions<TOptions> own ? Spell(name, own.Name) : name, options);
            else if (name.Length == 0)
                setup.Configure(options);
        }

        foreach (var post in posts)
            post.PostConfigure(post is PostConfigureOptions<TOptions> own ? Spell(name, own.Name) : name, options);
        return options;
    }

    /// <summary>The name as the app spelled it there, where it is the same but for case.</summary>
    private static string Spell(string name, string? own) => string.Equals(name, own, StringComparison.OrdinalIgnoreCase) ? own! : name;
}
