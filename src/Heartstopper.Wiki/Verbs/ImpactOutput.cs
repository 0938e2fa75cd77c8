using Heartstopper.Wiki.Content.Impacts;

namespace Heartstopper.Wiki.Verbs;

/// <summary>Writes what a change does as Markdown that is short enough to be read.</summary>
internal static class ImpactOutput
{
    private const int MostLines = 20;

    public static void Write(Impact impact)
    {
        Console.WriteLine("## What this does to the site");
        if (impact.Consequences.All(c => c.Lines.Count == 0))
        {
            Console.WriteLine("\nNothing.");
            return;
        }

        foreach (var (title, lines) in impact.Consequences.Where(c => c.Lines.Count > 0))
        {
            Console.WriteLine($"\n### {title} ({lines.Count})\n");
            foreach (string line in lines.Take(MostLines))
                Console.WriteLine($"- {line}");
            if (lines.Count > MostLines)
                Console.WriteLine($"- … and {lines.Count - MostLines} more");
        }

        string[] nothing = [.. impact.Consequences.Where(c => c.Lines.Count == 0).Select(c => char.ToLowerInvariant(c.Title[0]) + c.Title[1..])];
        if (nothing.Length > 0)
            Console.WriteLine($"\nNothing: {string.Join(", ", nothing)}.");
    }
}
