using System.CommandLine;
using Heartstopper.Wiki.Verbs;

// Without a verb the program serves; every verb is one file in Verbs.
var serve = new ServeVerb(args);
var root = new RootCommand("The Heartstopper Wiki: serves the site, and keeps its pages and seed files together.")
{
    serve,
    new ImportVerb(),
    new CheckVerb(),
    new RebuildVerb(),
    new BackupVerb(),
    new DocsVerb(),
};
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction(serve.RunAsync);

var parsed = root.Parse(args);
// What is left over without a verb is either a setting (--Wiki:Name=…), which the host reads, or a verb that does not exist.
if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens.FirstOrDefault(t => !t.StartsWith('-') && !t.Contains('=', StringComparison.Ordinal)) is { } word)
    return Exit.WrongUsage($"there is no verb \"{word}\": the verbs are {string.Join(", ", root.Subcommands.Select(c => c.Name))}");
return parsed.Errors.Count > 0 && parsed.Action is not null and not System.CommandLine.Help.HelpAction
    ? Exit.WrongUsage(string.Join(' ', parsed.Errors.Select(e => e.Message)))
    : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

/// <summary>Named, so that the tests can start the real program.</summary>
public partial class Program;
