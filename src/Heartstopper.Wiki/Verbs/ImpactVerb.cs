using System.CommandLine;
using Heartstopper.Wiki.Content.Impacts;
using Heartstopper.Wiki.Content.Seeding;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>impact BASE HEAD</c>: what the change from one folder of seed files to another does to the site, as Markdown.</summary>
internal sealed class ImpactVerb : Command
{
    private readonly Argument<string> before = new("BASE") { Description = "The folder as it was." };
    private readonly Argument<string> after = new("HEAD") { Description = "The folder as it would be." };

    public ImpactVerb()
        : base("impact", "Says what a change of seed files does to the site, as Markdown for a pull request.")
    {
        foreach (var folder in new[] { before, after })
        {
            folder.Validators.Add(Folders.NoOption);
            Arguments.Add(folder);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        SeedFolder[] folders = [new(parsed.GetRequiredValue(before)), new(parsed.GetRequiredValue(after))];
        if (folders.FirstOrDefault(f => !f.Exists) is { } missing)
            return Exit.Refused($"There is no folder {missing.Path}: name one with seed files in it, or an empty one.");

        using var bar = new ProgressBar("Comparing");
        var impact = await Impact.OfAsync(folders[0], folders[1], bar.Show, cancellationToken);
        bar.Dispose();
        foreach (var problem in impact.Problems)
            Console.Error.WriteLine(problem);
        ImpactOutput.Write(impact);
        return impact.Problems.Count == 0 ? Exit.Done : Exit.Problems;
    }
}
