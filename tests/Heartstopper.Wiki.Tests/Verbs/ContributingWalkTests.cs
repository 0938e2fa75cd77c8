using System.Text;
using System.Text.RegularExpressions;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

/// <summary>Takes the walk of docs/contributing-walk.md: its commands are run, its changes applied, and what it says that they answer is what they answer.</summary>
public sealed partial class ContributingWalkTests : IDisposable
{
    private const string Program = "dotnet run --project src/Heartstopper.Wiki --";

    // It is built already: the shell takes the program for what follows.
    private const string Unbuilt = $"dotnet() {{ [ \"dotnet $1 $2 $3 $4\" = \"{Program}\" ] && shift 4 && command dotnet \"$WIKI\" \"$@\"; }};";

    private const string Episode = "episodes/s1e2";
    private const string Song = "songs/baby-queen/all-the-things";

    private readonly TemporaryFolder folder = new();
    private string place = "";

    private string Database => folder.At("wiki.db");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_walk_goes_as_it_is_written()
    {
        await PrepareAsync();
        string walk = await File.ReadAllTextAsync(Path.Combine(Repository.Docs, "contributing-walk.md"), Cancelled);

        foreach (Match step in Step().Matches(walk))
        {
            if (step.Groups["diff"] is { Success: true, Value: var diff })
                await ApplyAsync(diff);
            else if (step.Groups["browser"] is { Success: true, Value: var deed })
                await (deed == "write" ? WriteAsync() : SettleAsync());
            else
                await TypeAsync(step.Groups["console"].Value);
        }

        Assert.Contains("scene: Heard while Nellie runs through the snow.", await File.ReadAllTextAsync(folder.At($"heartstopper-wiki/seed-data/{Episode}.md"), Cancelled), StringComparison.Ordinal);
        Assert.Contains("A sentence of the editor.", await File.ReadAllTextAsync(folder.At($"heartstopper-wiki/seed-data/{Song}.md"), Cancelled), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A repository to clone.</summary>
    private async Task PrepareAsync()
    {
        // All that the two pages refer to, and the whole story; the other songs would only take time.
        string[] kinds = ["seasons", "episodes", "films", "books", "people", "sources"];
        foreach (string file in kinds.SelectMany(k => Directory.EnumerateFiles(Path.Combine(Repository.Seeds, k), "*.md")).Append(Path.Combine(Repository.Seeds, Song + ".md")))
        {
            string copy = Path.Combine(folder.At("origin/seed-data"), Path.GetRelativePath(Repository.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var git = await Git.InitAsync(folder.At("origin"));
        await git.RunAsync("add", ".");
        await git.RunAsync("commit", "--quiet", "--message", "Seeds");
        place = folder.At("");
    }

    /// <summary>Types every command and compares what it says.</summary>
    private async Task TypeAsync(string console)
    {
        foreach (Match typed in Command().Matches(console))
        {
            string command = typed.Groups[1].Value;
            string expected = typed.Groups[2].Value;
            if (command.StartsWith("cd ", StringComparison.Ordinal))
                place = Path.GetFullPath(Path.Combine(place, command[3..]));
            else
                AssertSaid(command, expected, command.StartsWith($"{Program} preview ", StringComparison.Ordinal) ? await LookAsync(command[(Program.Length + 1)..]) : await RunAsync(command));
        }
    }

    private async Task<string> RunAsync(string command)
    {
        var run = await WikiProgram.RunShellAsync(
            place,
            $"{Unbuilt} {command} 2>&1",
            ("Wiki__Database", Database),
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_CONFIG_COUNT", "3"),
            ("GIT_CONFIG_KEY_0", $"url.{folder.At("origin")}.insteadOf"),
            ("GIT_CONFIG_VALUE_0", "https://github.com/YOU/heartstopper-wiki.git"),
            ("GIT_CONFIG_KEY_1", "user.name"),
            ("GIT_CONFIG_VALUE_1", "You"),
            ("GIT_CONFIG_KEY_2", "user.email"),
            ("GIT_CONFIG_VALUE_2", "you@example.org"));
        return run.Output;
    }

    private async Task<string> LookAsync(string words)
    {
        string[] arguments = words.Split(' ');
        using var preview = RunningProgram.Start(folder.At(""), arguments[0], Path.Combine(place, arguments[1]), "--urls=http://127.0.0.1:0");
        string said = await preview.SaysAsync(" is at ");
        string address = said.Split(" is at ")[1].Split(',')[0];
        using var site = new HttpClient();
        Assert.Contains("Heard while Nellie runs through the snow.", await site.GetStringAsync($"{address}/{Episode}?progress=everything", Cancelled), StringComparison.Ordinal);
        Assert.Equal(0, await preview.StopAsync());
        return said.Replace(address, "http://localhost:5001", StringComparison.Ordinal) + "\n";
    }

    private async Task ApplyAsync(string diff)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(diff));
        await new Git(place).RunAsync(input, "apply");
    }

    /// <summary>What an editor does meanwhile.</summary>
    private async Task WriteAsync()
    {
        await using var wiki = await WikiApp.StartOnAsync(Database);
        using var editor = await wiki.SignInAsync(Role.Editor);
        await ChangeAsync(wiki, editor, Episode, "    featuring: [Deb Never]\n", "    featuring: [Deb Never]\n    scene: Plays at dusk.\n");
        string song = await wiki.TextAsync(Song);
        await ChangeAsync(wiki, editor, Song, song, $"{song}\nA sentence of the editor.[@spotify-archive-dates]\n");
    }

    private static async Task ChangeAsync(WikiApp wiki, Person editor, string address, string from, string to)
    {
        string text = await wiki.TextAsync(address);
        await editor.SubmitAsync(await editor.OpenAsync($"/{address}/edit?as=text"), "form.edit", ("text", text.Replace(from, to, StringComparison.Ordinal)));
        Assert.NotEqual(text, await wiki.TextAsync(address));
    }

    /// <summary>Takes the file's side at every place.</summary>
    private async Task SettleAsync()
    {
        await using var wiki = await WikiApp.StartOnAsync(Database);
        using var editor = await wiki.SignInAsync(Role.Editor, "Another");
        var conflict = await editor.OpenAsync((await editor.OpenAsync("/problems")).Page.Links("a[href*='?import=']").Single());
        string[] places = [.. conflict.Page.QuerySelectorAll(".conflict input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct()];
        Assert.NotEmpty(places);
        await editor.SubmitAsync(conflict, "form.edit", [.. places.Select(p => (p, "mine"))]);
    }

    private void AssertSaid(string command, string expected, string actual)
    {
        string said = actual.Replace(folder.At("heartstopper-wiki"), "/home/you/heartstopper-wiki", StringComparison.Ordinal);
        string pattern = Regex.Escape(expected).Replace("…", ".+", StringComparison.Ordinal);
        Assert.True(Regex.IsMatch(said, $"^{pattern}$"), $"$ {command}\n{said}\ninstead of\n{expected}");
    }

    [GeneratedRegex("^```diff\n(?<diff>.*?)^```|^```console\n(?<console>.*?)^```|^<!-- browser: (?<browser>[a-z]+) -->$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex(@"^\$ ([^\n]+)\n((?:(?!\$ )[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
