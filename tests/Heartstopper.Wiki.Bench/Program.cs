using System.Globalization;
using Heartstopper.Wiki.Bench;

// generate COUNT SEED DIR   writes a folder of seed files
// measure PROGRAM SEEDS     prints the table; PROGRAM is the published Heartstopper.Wiki.dll
switch (args)
{
    case ["generate", var count, var seed, var folder]:
        new GeneratedWiki(Number(count), Number(seed)).WriteTo(folder);
        return 0;
    case ["measure", var program, var seeds, .. var rest]:
        string work = Directory.CreateTempSubdirectory("wiki-bench-").FullName;
        try
        {
            await new Measurement(program, seeds, work, Option(rest, "--pages", 10_000), Option(rest, "--requests", 2000)).RunAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

    default:
        Console.Error.WriteLine("usage: generate COUNT SEED DIR | measure PROGRAM SEEDS [--pages N] [--requests N]");
        return 2;
}

static int Option(string[] rest, string name, int otherwise) =>
    Array.IndexOf(rest, name) is var at and >= 0 && at + 1 < rest.Length ? Number(rest[at + 1]) : otherwise;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
