using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Emulator.BrowserTests.Testing;

/// <summary>Code that was copied from the page, compiled as it is into a method of an app, and run.</summary>
internal static class CopiedCode
{
    public static async Task RunAsync(string code, AppClients app)
    {
        var method = Compile(code).GetType("Copied")!.GetMethod("RunAsync")!;
        await (Task)method.Invoke(null, [app.Common, app.Jsms, app.Solapi])!;
    }

    private static Assembly Compile(string code)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using ScheduledSms;
            using ScheduledSms.Jsms;
            using ScheduledSms.Solapi;

            public static class Copied
            {
                public static async Task RunAsync({{nameof(IScheduledMessageClient)}} client, {{nameof(JsmsScheduleClient)}} jsms, {{nameof(SolapiGroupScheduleClient)}} solapi)
                {
                    await Task.Yield();
            {{code}}
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Copied" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(5)) + "\n" + code[..Math.Min(code.Length, 4000)]);
        return Assembly.Load(assembly.ToArray());
    }
}
