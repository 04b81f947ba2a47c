using System.Collections.Concurrent;
using MoonVpn.Core.Payments.Pictures;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Pictures;

/// <summary>One picture sent twice is known again; two receipts of one bank's app are two.</summary>
public sealed class FingerprintTests
{
    private const int PairsOfEach = 36;

    [Fact(Explicit = true)] // Minutes of drawing and comparing: run on demand, alone, not beside tests that wait for answers.
    public void A_cropped_and_scaled_picture_is_known_again_and_another_receipt_of_the_same_app_is_not_taken_for_it()
    {
        var (again, other) = (new ConcurrentBag<Likeness>(), new ConcurrentBag<Likeness>());
        Parallel.For(0, DrawnReceipt.Templates * PairsOfEach, pair =>
        {
            var random = new Random(pair);
            using var sent = DrawnReceipt.Draw(pair % DrawnReceipt.Templates, random, sameButForNumber: pair % 4 == 0);
            using var next = DrawnReceipt.Draw(pair % DrawnReceipt.Templates, random, sameButForNumber: pair % 4 == 0);
            var first = Of(DrawnReceipt.Jpeg(sent));
            again.Add(Likeness.Of(Of(DrawnReceipt.Cropped(sent, random)), first));
            other.Add(Likeness.Of(Of(pair % 2 == 0 ? DrawnReceipt.Jpeg(next) : DrawnReceipt.Cropped(next, random)), first));
        });

        var (found, wrong) = (again.Count(one => one.IsSame), other.Count(one => one.IsSame));
        TestContext.Current.TestOutputHelper?.WriteLine($"known again: {found} of {again.Count}; wrongly taken for another: {wrong} of {other.Count}");
        Assert.Equal(0, wrong);
        Assert.True(found >= again.Count * 0.95, $"{found} of {again.Count}");
    }

    [Fact(Explicit = true)] // Minutes of drawing and comparing: run on demand, alone, not beside tests that wait for answers.
    public void One_among_hundreds_of_the_same_app_is_among_the_few_that_are_looked_at()
    {
        var index = new PictureIndex();
        var prints = new ConcurrentDictionary<int, Fingerprint>();
        Parallel.For(0, 240, number =>
        {
            using var picture = DrawnReceipt.Draw(number % 2, new Random(number));
            prints[number] = Of(DrawnReceipt.Jpeg(picture));
        });
        foreach (var (number, print) in prints.OrderBy(pair => pair.Key))
        {
            index.Add(number, print.Segments);
        }

        var found = Enumerable.Range(0, 40).Count(number =>
        {
            using var picture = DrawnReceipt.Draw(number % 2, new Random(number));
            return index.Nearest(Of(DrawnReceipt.Cropped(picture, new Random(number))).Segments, 8).Contains(number);
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"among the eight nearest of {index.Count}: {found} of 40");
        Assert.True(found >= 38, $"{found} of 40");
    }

    [Fact(Explicit = true)] // Minutes of drawing and comparing: run on demand, alone, not beside tests that wait for answers.
    public void It_survives_being_stored()
    {
        using var picture = DrawnReceipt.Draw(0, new Random(1));
        var print = Of(DrawnReceipt.Jpeg(picture));

        var packed = print.Pack();
        var back = Fingerprint.Unpack(packed)!;

        Assert.Equal(print.Segments, back.Segments);
        Assert.Equal(packed, back.Pack());
        Assert.InRange(packed.Length, 1, 10_000);
        Assert.Null(Fingerprint.Unpack([]));
        Assert.Null(Fingerprint.Unpack([99, 1, 0, 0, 0, 0]));
    }

    [Fact(Explicit = true)] // Minutes of drawing and comparing: run on demand, alone, not beside tests that wait for answers.
    public void Of_a_picture_that_shows_nothing_nothing_is_said()
    {
        using var blank = Picture.Read(TinyFiles.Png(400));

        Assert.Null(Fingerprint.Of(blank!));
    }

    private static Fingerprint Of(byte[] file)
    {
        using var picture = Picture.Read(file)!;
        return Fingerprint.Of(picture)!;
    }
}
