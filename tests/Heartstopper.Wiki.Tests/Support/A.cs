using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Writing;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>Pages on their way to the door, with everything that they need; a test states only what it is about.</summary>
internal static class A
{
    /// <summary>The text of a page with these lines of front matter.</summary>
    public static string Text(string fields, string prose = "") => $"---\n{fields.Trim('\n')}\n---\n{prose}";

    /// <summary>Any page; its title is its address unless the fields say one.</summary>
    public static Draft Page(string address, string fields = "", string prose = "")
    {
        Assert.True(PageAddress.TryParse(address, out var parsed), $"{address} is no address");
        string titled = $"\n{fields}".Contains("\ntitle:", StringComparison.Ordinal) ? fields : $"title: {address}\n{fields}";
        return new(parsed, null, Text(titled, prose), "someone", "A test");
    }

    public static Draft Season(int number = 1, string fields = "", string prose = "") => Page($"seasons/{number}", fields, prose);

    public static Draft Character(string slug, string fields = "", string prose = "") => Page($"characters/{slug}", fields, prose);

    public static Draft Person(string slug) => Page($"people/{slug}");

    public static Draft Source(string slug) => Page($"sources/{slug}");

    public static Draft Film(string code = "forever", string after = "s1e1", string fields = "", string prose = "") =>
        Page($"films/heartstopper-{code}", $"code: {code}\nafter: {after}\n{fields}", prose);
}
