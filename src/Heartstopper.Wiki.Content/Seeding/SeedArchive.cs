using System.IO.Compression;
using System.Text;
using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>The wiki as seed files in one zip archive. Of equal wikis the archives are equal, byte for byte.</summary>
public sealed class SeedArchive(WikiDatabase database)
{
    /// <summary>When a file was written says nothing that its page does not; zip knows nothing earlier.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A plain file that its owner may write and everybody may read.</summary>
    private const int PlainFile = 0x81A4 << 16;

    public async Task WriteAsync(Stream output, CancellationToken cancellationToken = default)
    {
        await using var db = database.OpenUnfiltered();
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await foreach (var page in Export.Pages(db).WithCancellation(cancellationToken))
        {
            var entry = archive.CreateEntry($"seed-data/{page.Path}");
            entry.LastWriteTime = Always;
            entry.ExternalAttributes = PlainFile;
            await using var file = await entry.OpenAsync(cancellationToken);
            await file.WriteAsync(Encoding.UTF8.GetBytes(page.Text), cancellationToken);
        }
    }
}
