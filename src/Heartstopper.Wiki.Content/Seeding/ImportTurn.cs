using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>Lets one import at a time into a wiki, whichever process it runs in: two that take turns by the page would judge each other's halves.</summary>
internal static class ImportTurn
{
    /// <exception cref="WikiDatabaseException">Another one is at work.</exception>
    public static IDisposable Take(WikiDatabase database)
    {
        try
        {
            // The system lets go of it when the process ends, however it ends; the file itself stays, for whoever removes it may remove another's.
            return new FileStream(database.Path + ".import", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException e)
        {
            throw new WikiDatabaseException($"Another import into {database.Path} is at work: import again when it has finished.", e);
        }
    }
}
