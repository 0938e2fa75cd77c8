using System.CommandLine;
using System.CommandLine.Help;
using Heartstopper.Wiki.Verbs;

// Without a verb the program serves; every verb is one file in Verbs.
var usage = new Usage(args);
var serve = new ServeVerb(usage);
var root = new RootCommand("The Heartstopper Wiki: serves the site, and keeps its pages and seed files together.")
{
    serve,
    new ImportVerb(usage),
    new ConflictsVerb(usage),
    new ExportVerb(usage),
    new CheckVerb(usage),
    new FormatVerb(usage),
    new SchemaVerb(usage),
    new ImpactVerb(),
    new PreviewVerb(usage),
    new RebuildVerb(usage),
    new BackupVerb(usage),
    new UserVerb(usage),
    new DocsVerb(usage),
};
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction(serve.RunAsync);

var parsed = root.Parse(usage.Words);
var command = parsed.CommandResult.Command;
// A word that is left over without a verb is meant as one; what begins with a hyphen is for the host.
if (command == root && parsed.UnmatchedTokens.FirstOrDefault(t => !t.StartsWith('-')) is { } verb)
    return Exit.WrongUsage($"there is no verb \"{verb}\": the verbs are {string.Join(", ", root.Subcommands.Select(c => c.Name))}");
if (command != root && command != serve && parsed.UnmatchedTokens is [var word, ..])
    return Exit.WrongUsage($"{command.Name} does not understand \"{word}\": see {command.Name} --help");
if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
    return Exit.WrongUsage($"{string.Join(' ', parsed.Errors.SelectMany(e => e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))} See {command.Name} --help; a setting is written --Wiki:Database=PATH.");
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

/// <summary>Named, so that the tests can start the real program.</summary>
public partial class Program;
