using MoonVpn.Core.Payments.Pictures;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Pictures;

/// <summary>One picture sent twice is known again; two receipts of one bank's app are two.</summary>
public sealed class FingerprintTests
{
    /// <summary>Every disguise and every template; the bench goes over hundreds.</summary>
    [Fact]
    public void A_picture_is_known_again_however_it_was_changed_and_another_receipt_of_the_same_app_is_not_taken_for_it()
    {
        var trials = FingerprintTrial.Run(Enumerable.Range(0, 14)).ToList();

        Assert.DoesNotContain(trials, trial => trial.Other.IsSame);
        Assert.True(trials.Count(trial => trial.Again.IsSame) >= 13, string.Join('\n', trials.Where(trial => !trial.Again.IsSame)));
    }

    [Fact]
    public void One_among_many_of_the_same_app_is_among_the_few_that_are_looked_at()
    {
        var index = new PictureIndex();
        for (var number = 0; number < 24; number++)
        {
            using var picture = DrawnReceipt.Draw(number % 2, new Random(number));
            index.Add(number, Of(DrawnReceipt.Jpeg(picture)).Segments);
        }

        for (var number = 0; number < 4; number++)
        {
            using var picture = DrawnReceipt.Draw(number % 2, new Random(number));
            Assert.Contains(number, index.Nearest(Of(DrawnReceipt.Cropped(picture, new Random(number))).Segments, 4));
        }
    }

    [Fact]
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

    [Fact]
    public void Of_a_picture_that_shows_nothing_nothing_is_said()
    {
        using var blank = Picture.Read(TinyFiles.Png(400));

        Assert.Null(Fingerprint.Of(blank!));
    }

    private static Fingerprint Of(byte[] file) => FingerprintTrial.PrintOf(file);
}
