using System.CommandLine;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>docs</c>: writes the generated part of <c>docs/seed-format.md</c>.</summary>
internal sealed class DocsVerb : Command
{
    private readonly Usage usage;

    public DocsVerb(Usage usage)
        : base("docs", "Writes the field tables of docs/seed-format.md from the kinds' descriptions.")
    {
        this.usage = usage;
        SetAction(Run);
    }

    private int Run(ParseResult _)
    {
        string file = Path.GetFullPath(Path.Combine(Workshop.ReadSettings(usage.Settings).Seeds, "..", "docs", "seed-format.md"));
        if (!File.Exists(file))
            return Exit.Refused($"There is no {file}: run this in a clone of the repository.");

        string text = File.ReadAllText(file);
        string mended = FieldTables.Splice(text);
        if (mended != text)
            File.WriteAllText(file, mended);
        Console.WriteLine(mended == text ? $"{file} is up to date" : $"{file} written");
        return Exit.Done;
    }
}
