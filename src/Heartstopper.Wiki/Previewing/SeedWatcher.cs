using System.Threading.Channels;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Verbs;

namespace Heartstopper.Wiki.Previewing;

/// <summary>Watches a folder of seed files, and imports it when a file changes.</summary>
internal sealed class SeedWatcher(SeedFolder seeds, Import import, PreviewChanges changes) : BackgroundService
{
    private const int Few = 20;

    // Editors write a file in several steps, and git many files at once.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private IReadOnlyList<FileProblem> known = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = new FileSystemWatcher(seeds.Path) { IncludeSubdirectories = true };
        watcher.Changed += Signal;
        watcher.Created += Signal;
        watcher.Deleted += Signal;
        watcher.Renamed += Signal;
        watcher.EnableRaisingEvents = true;
        // What changed before anybody watched.
        signals.Writer.TryWrite(true);
        while (await signals.Reader.WaitToReadAsync(stoppingToken))
        {
            while (signals.Reader.TryRead(out _))
                await Task.Delay(Pause, stoppingToken);
            await TakeInAsync(stoppingToken);
        }

        void Signal(object sender, FileSystemEventArgs change) => signals.Writer.TryWrite(true);
    }

    /// <summary>Brings in what the folder says now; a page whose file is gone goes, and one whose file is refused stays as it was.</summary>
    public async Task TakeInAsync(CancellationToken cancellationToken)
    {
        var report = await import.RunAsync(seeds, new(AllowOlder: true, Delete: true), cancellationToken: cancellationToken);
        if (!report.Problems.SequenceEqual(known))
        {
            foreach (var problem in report.Problems)
                Console.Error.WriteLine(problem);
            if (report.Problems.Count == 0)
                Console.WriteLine("No file is refused any more.");
            known = report.Problems;
        }

        if (report.Import is null)
            return;
        if (report.Files.Where(f => f.Fate is not (Fate.Unchanged or Fate.Refused)).ToList() is { Count: <= Few } few)
            few.ForEach(f => Console.WriteLine(ImportOutput.Line(f)));
        else
            Console.WriteLine(report.Numbers);
        changes.Announce();
    }
}
