using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Help;

public sealed class IndexModel : PageModel
{
    public void OnGet() => new Head("Help", "How to read here without spoilers, mend a page in the browser, or send a file.", "help").In(ViewData);
}
