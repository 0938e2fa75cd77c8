using System.CommandLine;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>import [DIR] [--plan]</c>: brings a folder of seed files in, or says what that would do; <c>import --undo ID</c> takes one back.</summary>
internal sealed class ImportVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string?> folder = new("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder; without it the one that is set as Wiki:Seeds." };
    private readonly Option<bool> plan = new("--plan") { Description = "Say what would happen, page by page, and do nothing." };
    private readonly Option<bool> allowOlder = new("--allow-older") { Description = "Bring in files too that say what an earlier import brought and a later one changed." };
    private readonly Option<bool> delete = new("--delete") { Description = "Delete pages whose files are gone. Without it they stay." };
    private readonly Option<string?> undo = new("--undo") { HelpName = "ID", Description = "Take back what the import of this name did." };

    public ImportVerb(Usage usage)
        : base("import", "Brings a folder of seed files into the wiki.")
    {
        Arguments.Add(folder);
        folder.Validators.Add(Folders.NoOption);
        Options.Add(plan);
        Options.Add(allowOlder);
        Options.Add(delete);
        Options.Add(undo);
        Validators.Add(result =>
        {
            if (result.GetResult(undo) is { Tokens.Count: > 0 } && (result.GetValue(folder) is not null || result.GetValue(plan) || result.GetValue(allowOlder) || result.GetValue(delete)))
                result.AddError("--undo takes the name of an import, and nothing else beside it.");
        });
        this.usage = usage;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            using var workshop = await Workshop.OpenAsync(usage.Settings, cancellationToken);
            return parsed.GetValue(undo) is { } import
                ? ImportOutput.Tell(import, await new ImportUndo(workshop.Database, workshop.Door).RunAsync(import, cancellationToken))
                : await ImportAsync(workshop, new SeedFolder(parsed.GetValue(folder) ?? workshop.Settings.Seeds), parsed, cancellationToken);
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
        catch (Exception e) when ((e as SqliteException ?? (e as DbUpdateException)?.InnerException) is SqliteException failure)
        {
            return Exit.Refused($"The database could not be written ({failure.Message.TrimEnd('.')}): mend that and import again; what came in stays, and no page is half there.");
        }
    }

    private async Task<int> ImportAsync(Workshop workshop, SeedFolder seeds, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!seeds.Exists)
            return Exit.Refused($"There is no folder {seeds.Path}: name one with seed files in it.");

        var choices = new ImportChoices(parsed.GetValue(allowOlder), parsed.GetValue(delete));
        bool isPlan = parsed.GetValue(plan);
        using var bar = new ProgressBar(isPlan ? "Planning" : "Importing");
        var report = isPlan
            ? await workshop.Import.PlanAsync(seeds, choices, bar.Show, cancellationToken)
            : await workshop.Import.RunAsync(seeds, choices, bar.Show, cancellationToken);
        bar.Dispose();
        return ImportOutput.Tell(report, isPlan);
    }
}
