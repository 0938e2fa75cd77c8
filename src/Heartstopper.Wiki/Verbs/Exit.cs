namespace Heartstopper.Wiki.Verbs;

/// <summary>What the program answers its caller: 0 done, 1 problems found, 2 wrong usage.</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int Problems = 1;

    public static int WrongUsage(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    public static int Refused(string message)
    {
        Console.Error.WriteLine(message);
        return Problems;
    }
}
