using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>A table whose columns are aligned by class: Markdig's own writes inline styles, which the site's policy forbids.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<table>");
        foreach (var part in table.Cast<TableRow>().GroupBy(row => row.IsHeader))
        {
            var tag = part.Key ? "thead" : "tbody";
            renderer.WriteLine($"<{tag}>");
            foreach (var row in part)
                WriteRow(renderer, table, row);
            renderer.WriteLine($"</{tag}>");
        }

        renderer.WriteLine("</table>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var column = 0; column < row.Count; column++)
            WriteCell(renderer, (TableCell)row[column], row.IsHeader, AlignmentOf(table, column));
        renderer.WriteLine("</tr>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHeader, string alignment)
    {
        // A header without words would name its column by silence.
        var tag = isHeader && cell.Descendants<LeafInline>().Any() ? "th" : "td";
        renderer.Write($"<{tag}{(tag == "th" ? " scope=\"col\"" : "")}{alignment}>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write($"</{tag}>");
    }

    private static string AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => " class=\"center\"",
            TableColumnAlign.Right => " class=\"right\"",
            _ => "",
        };
}
