using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Tests.Content;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2014", "2014", "2014-01-01")]
    [InlineData("2021-04", "April 2021", "2021-04-01")]
    [InlineData("2022-03-16", "16 March 2022", "2022-03-16")]
    [InlineData("2024-02-29", "29 February 2024", "2024-02-29")]
    public void A_date_is_shown_no_finer_than_it_is_known(string text, string readable, string firstDay)
    {
        bool isDate = PartialDate.TryParse(text, out var date);

        Assert.True(isDate);
        Assert.Equal((text, readable), (date.ToString(), date.ToReadable()));
        Assert.Equal(DateOnly.ParseExact(firstDay, "yyyy-MM-dd", null), date.FirstDay);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("22")]
    [InlineData("2022-13")]
    [InlineData("2022-3-16")]
    [InlineData("2023-02-29")]
    [InlineData("2022-03-16\n")]
    [InlineData("2022/03/16")]
    [InlineData(" 2022-03")]
    [InlineData("２０２２")]
    public void What_is_no_day_month_or_year_is_no_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));
}
