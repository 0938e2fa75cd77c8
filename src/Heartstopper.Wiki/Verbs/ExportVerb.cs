using System.CommandLine;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>export [DIR]</c>: writes the pages as seed files, or the whole history for git.</summary>
internal sealed class ExportVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string?> folder = new("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder; without it the one that is set as Wiki:Seeds." };
    private readonly Option<bool> changed = new("--changed") { Description = "Write only pages that differ from what the last import brought." };
    private readonly Option<bool> overwrite = new("--overwrite") { Description = "Write over files that the wiki has never read, and remove those of no page." };
    private readonly Option<bool> git = new("--git") { Description = "Write every revision as a commit to standard output, for git fast-import." };

    public ExportVerb(Usage usage)
        : base("export", "Writes the pages of the wiki as seed files.")
    {
        Arguments.Add(folder);
        folder.Validators.Add(Folders.NoOption);
        Options.Add(changed);
        Options.Add(overwrite);
        Options.Add(git);
        Validators.Add(result =>
        {
            if (new[] { result.GetValue(changed), result.GetValue(overwrite), result.GetValue(git) }.Count(chosen => chosen) > 1)
                result.AddError("Choose one of --changed, --overwrite and --git.");
            else if (result.GetValue(git) && result.GetValue(folder) is not null)
                result.AddError("With --git the history goes to standard output: name no folder.");
        });
        this.usage = usage;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (Workshop.ReadSettings(usage.Settings).Database is var file && !File.Exists(file))
            return Exit.Refused($"There is no database {file} to export: set Wiki:Database to the one that the site uses.");

        try
        {
            using var workshop = await Workshop.OpenAsync(usage.Settings, cancellationToken);
            return parsed.GetValue(git)
                ? await WriteHistoryAsync(workshop, cancellationToken)
                : await WriteFilesAsync(workshop, new SeedFolder(parsed.GetValue(folder) ?? workshop.Settings.Seeds), ScopeOf(parsed), cancellationToken);
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
    }

    private static async Task<int> WriteFilesAsync(Workshop workshop, SeedFolder seeds, ExportScope scope, CancellationToken cancellationToken)
    {
        try
        {
            using var bar = new ProgressBar("Exporting");
            var report = await new Export(workshop.Database).RunAsync(seeds, scope, bar.Show, cancellationToken);
            bar.Dispose();
            foreach (var problem in report.Problems)
                Console.Error.WriteLine(problem);
            Console.WriteLine(
                $"{report.Written} written, {report.Removed} removed, {report.Unchanged} unchanged, {report.Problems.Count} left alone, in {report.Took.TotalSeconds:0.0} s");
            return report.IsClean ? Exit.Done : Exit.Problems;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Exit.Refused($"The folder {seeds.Path} could not be written ({e.Message.TrimEnd('.')}): mend that and export again; no file is half there.");
        }
    }

    private static async Task<int> WriteHistoryAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        try
        {
            await using var output = new BufferedStream(Console.OpenStandardOutput());
            await new GitHistory(workshop.Database).WriteAsync(output, cancellationToken);
            return Exit.Done;
        }
        catch (IOException e)
        {
            return Exit.Refused($"The history could not be written to the end ({e.Message.TrimEnd('.')}).");
        }
    }

    private ExportScope ScopeOf(ParseResult parsed) =>
        parsed.GetValue(changed) ? ExportScope.Changed : parsed.GetValue(overwrite) ? ExportScope.Overwrite : ExportScope.Everything;
}
