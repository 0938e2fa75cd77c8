using System.CommandLine;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Site;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>conflicts</c>: lists pages and files that wait for somebody to decide between them.</summary>
internal sealed class ConflictsVerb : Command
{
    private readonly Usage usage;

    public ConflictsVerb(Usage usage)
        : base("conflicts", "Lists the conflicts between pages and files that wait to be settled.")
    {
        this.usage = usage;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult _, CancellationToken cancellationToken)
    {
        if (Workshop.ReadSettings(usage.Settings).Database is var file && !File.Exists(file))
            return Exit.Refused($"There is no database {file}: set Wiki:Database to the one that the site uses.");

        try
        {
            using var workshop = await Workshop.OpenAsync(usage.Settings, cancellationToken);
            return Tell(await new WaitingConflicts(workshop.Database, workshop.Door).ListAsync(cancellationToken), workshop.Settings);
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
    }

    private static int Tell(IReadOnlyList<WaitingConflict> conflicts, WikiSettings settings)
    {
        foreach (var conflict in conflicts)
            Console.WriteLine($"{conflict.Address}.md: {(conflict.Places is { Count: > 0 } places ? string.Join(", ", places.Select(p => p.Label)) : "fits again")}, since {conflict.Moment:yyyy-MM-dd HH:mm} UTC, import {conflict.Import}");
        Console.WriteLine(conflicts.Count == 0 ? "0 waiting" : $"{conflicts.Count} waiting; settle them at {settings.Link("problems")}, or in the files");
        return conflicts.Count == 0 ? Exit.Done : Exit.Problems;
    }
}
