using System.CommandLine;
using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>rebuild</c>: throws the projections away and makes them again.</summary>
internal sealed class RebuildVerb : Command
{
    private readonly Usage usage;

    public RebuildVerb(Usage usage)
        : base("rebuild", "Throws the projections away and makes them again from the texts.")
    {
        this.usage = usage;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult _, CancellationToken cancellationToken)
    {
        try
        {
            using var workshop = await Workshop.OpenAsync(usage.Settings, cancellationToken);
            Console.WriteLine($"{await workshop.Rebuild.RunAsync(cancellationToken)} pages rebuilt");
            return Exit.Done;
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
    }
}
