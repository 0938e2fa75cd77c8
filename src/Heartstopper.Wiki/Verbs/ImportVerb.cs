using System.CommandLine;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>import [DIR]</c>: brings a folder of seed files in.</summary>
internal sealed class ImportVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string?> folder = new("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder; without it the one that is set as Wiki:Seeds." };

    public ImportVerb(Usage usage)
        : base("import", "Brings a folder of seed files into the wiki.")
    {
        Arguments.Add(folder);
        folder.Validators.Add(Folders.NoOption);
        this.usage = usage;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            using var workshop = await Workshop.OpenAsync(usage.Settings, cancellationToken);
            var seeds = new SeedFolder(parsed.GetValue(folder) ?? workshop.Settings.Seeds);
            if (!seeds.Exists)
                return Exit.Refused($"There is no folder {seeds.Path}: name one with seed files in it.");

            using var bar = new ProgressBar("Importing");
            var report = await workshop.Import.RunAsync(seeds, bar.Show, cancellationToken);
            bar.Dispose();
            return Tell(report);
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
    }

    private static int Tell(ImportReport report)
    {
        foreach (var problem in report.Problems)
            Console.Error.WriteLine(problem);
        foreach (string address in report.LeftAlone)
            Console.Error.WriteLine($"{address} changed in the wiki and in its file since the last import; the page was left as it is.");
        Console.WriteLine(
            $"{report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.LeftAlone.Count} left alone, {report.Refused.Count} refused, in {report.Took.TotalSeconds:0.0} s");
        return report.IsClean ? Exit.Done : Exit.Problems;
    }
}
