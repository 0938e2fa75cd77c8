using System.CommandLine;
using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>rebuild</c>: throws the projections away and makes them again.</summary>
internal sealed class RebuildVerb : Command
{
    public RebuildVerb()
        : base("rebuild", "Throws the projections away and makes them again from the texts.")
    {
        TreatUnmatchedTokensAsErrors = false;
        SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (Usage.Complaint(parsed) is { } complaint)
            return Exit.WrongUsage(complaint);
        try
        {
            using var workshop = await Workshop.OpenAsync(parsed.UnmatchedTokens, cancellationToken);
            Console.WriteLine($"{await workshop.Rebuild.RunAsync(cancellationToken)} pages rebuilt");
            return Exit.Done;
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
    }
}
