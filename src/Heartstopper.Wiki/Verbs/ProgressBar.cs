namespace Heartstopper.Wiki.Verbs;

/// <summary>One line that shows how far long work has come: on a terminal only, quiet in a pipe.</summary>
internal sealed class ProgressBar(string what) : IDisposable
{
    private const int Width = 30;
    private readonly bool isShown = !Console.IsErrorRedirected;
    private int last = -1;

    public void Show(int done, int of)
    {
        int percent = of == 0 ? 100 : (int)(100L * done / of);
        if (!isShown || percent == last)
            return;
        last = percent;
        int full = Width * percent / 100;
        Console.Error.Write($"\r{what} [{new string('#', full)}{new string('.', Width - full)}] {percent,3} %");
    }

    public void Dispose()
    {
        if (last >= 0)
            Console.Error.WriteLine();
        last = -1;
    }
}
