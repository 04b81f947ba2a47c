using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Tests.Portal;

/// <summary>Lists as files that spreadsheets open.</summary>
public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+98912", "'+98912")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("سارا، رضایی", "سارا، رضایی")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(null, "")]
    public void What_looks_like_a_formula_is_kept_a_text(string? typed, string written) => Assert.Equal(written + "\r\n", CsvFile.Line([typed]));

    [Fact]
    public void Figures_are_figures_negative_ones_too() => Assert.Equal("-150000,7,\r\n", CsvFile.Line([-150_000L, 7, (long?)null]));

    [Fact]
    public async Task Rows_are_read_in_batches_until_there_are_no_more()
    {
        var asked = new List<string?>();
        var result = await CsvFile.OfAsync<string>("x.csv", ["نام"], last => Task.FromResult(Next(last)), row => [row]);
        var request = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        using var body = new MemoryStream();
        request.Response.Body = body;

        await result.ExecuteAsync(request);

        var lines = Encoding.UTF8.GetString(body.ToArray()).Split("\r\n");
        Assert.Equal(("\uFEFFنام", CsvFile.Batch + 2), (lines[0], lines.Length - 1));
        Assert.Equal([null, $"row {CsvFile.Batch - 1}"], asked);
        Assert.Contains("attachment", request.Response.Headers.ContentDisposition.ToString());

        IReadOnlyList<string> Next(string? last)
        {
            asked.Add(last);
            return last is null ? [.. Enumerable.Range(0, CsvFile.Batch).Select(row => $"row {row}")] : ["the last"];
        }
    }

    [Fact]
    public async Task A_refusal_comes_before_anything_is_sent() => await Assert.ThrowsAsync<RefusedException>(() =>
        CsvFile.OfAsync<string>("x.csv", [], _ => throw new RefusedException(Refusal.NotAllowed), _ => []));
}
