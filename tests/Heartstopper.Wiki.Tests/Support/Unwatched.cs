using System.Runtime.CompilerServices;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>Many sites run side by side in the tests, and a machine allows few watchers of files: none of them waits for its settings to change.</summary>
internal static class Unwatched
{
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }
}
