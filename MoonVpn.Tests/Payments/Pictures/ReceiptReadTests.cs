using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Evidence;
using MoonVpn.Core.Payments.Pictures;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using SkiaSharp;

namespace MoonVpn.Tests.Payments.Pictures;

/// <summary>What is read in a picture is shown and weighed; no money hangs on it, and nothing waits for it.</summary>
public sealed class ReceiptReadTests : IDisposable
{
    private static readonly Actor Owner = Actor.System("test");

    private readonly string _scripts = Directory.CreateTempSubdirectory("moonvpn-reader-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_in_Latin_digits_is_read_and_how_surely_is_shown()
    {
        await using var shop = await OpenAsync(TesseractProgram.Path, TimeSpan.FromMinutes(1));
        using var picture = DrawnReceipt.Draw(0, "1,500,000 RIAL", [("TO CARD", "6037 9900 1234 5670"), ("REFERENCE", "482915637204")]);
        var receipt = await SendAsync(shop, picture);
        var before = await MoneyAsync(shop);

        await shop.Shop.RunAsync<ReceiptReadJob>();

        var ocr = (await EvidenceAsync(shop, receipt)).Ocr!;
        Assert.Equal(OcrStatus.Read, ocr.Status);
        Assert.Contains("1,500,000", ocr.Text, StringComparison.Ordinal);
        Assert.InRange(ocr.Confidence!.Value, 50, 100);
        Assert.Equal(before, await MoneyAsync(shop));
    }

    [Fact]
    public async Task Another_amount_and_a_used_number_are_signals()
    {
        await using var shop = await OpenAsync(Script($"cat <<'END'\n{Table("Amount 2,750,000 Rial", "Ref 482915637204")}\nEND"));
        var first = await SendAsync(shop);
        await shop.Shop.RunAsync<ReceiptReadJob>();
        var second = await SendAsync(shop, figures: 2);
        await shop.Shop.RunAsync<ReceiptReadJob>();

        var signals = (await EvidenceAsync(shop, second)).Signals;
        Assert.Equal((80, first), signals.Where(signal => signal.Kind == SignalKind.SameReference).Select(signal => (signal.Weight, signal.Other!.Id)).Single());
        Assert.Equal("275,000", signals.Single(signal => signal.Kind == SignalKind.AmountDiffers).Detail);
        Assert.Equal((275_000, "482915637204"), await shop.Shop.ReadAsync(async db =>
            await db.FindAsync<Receipt>([second], Ct) is { } row ? (row.AutoDetectedAmount, row.BankReference) : default));
    }

    [Theory]
    [InlineData("sleep 600", true)]
    [InlineData("sleep 600 & echo waiting", true)] // The child keeps the answer open when its parent is gone.
    [InlineData("kill -SEGV $$", true)]
    [InlineData("exit 3", true)]
    [InlineData("head -c 3000000 /dev/zero | tr '\\0' 'x'", true)]
    [InlineData("head -c 4000 /dev/urandom", false)]
    [InlineData("true", false)]
    public async Task Whatever_the_reader_does_with_one_the_next_is_read_and_both_can_be_decided(string fault, bool fails)
    {
        var answer = $"cat <<'END'\n{Table("Amount 1,500,000 Rial")}\nEND";
        await using var shop = await OpenAsync(Script($"if [ ! -e {_scripts}/once ]; then touch {_scripts}/once; {fault}; else\n{answer}\nfi"), TimeSpan.FromSeconds(3));
        var (bad, good) = (await SendAsync(shop), await SendAsync(shop, figures: 2));

        await shop.Shop.RunAsync<ReceiptReadJob>();

        Assert.Equal(
            [fails ? OcrStatus.Failed : OcrStatus.Read, OcrStatus.Read],
            await shop.Shop.ReadAsync(db => db.Set<Receipt>().Where(receipt => receipt.Id == bad || receipt.Id == good).OrderBy(receipt => receipt.Id).Select(receipt => receipt.OcrStatus).ToListAsync(Ct)));
        await ApproveAsync(shop, bad, good);
    }

    [Theory]
    [InlineData("/nowhere/tesseract")]
    [InlineData("no-such-program-as-this")]
    public async Task Without_the_reader_nothing_waits_for_it(string program)
    {
        await using var shop = await OpenAsync(program);
        var receipt = await SendAsync(shop);

        await shop.Shop.RunAsync<ReceiptReadJob>();

        Assert.Equal(OcrStatus.None, await StatusAsync(shop, receipt));
        await ApproveAsync(shop, receipt);
    }

    [Fact]
    public async Task A_reader_that_was_removed_meanwhile_lets_its_receipts_wait()
    {
        var program = Script("true");
        await using var shop = await OpenAsync(program);
        var receipt = await SendAsync(shop);
        File.Delete(program);

        await shop.Shop.RunAsync<ReceiptReadJob>();

        Assert.Equal(OcrStatus.Waiting, await StatusAsync(shop, receipt));
        await ApproveAsync(shop, receipt);
    }

    [Fact]
    public async Task One_whose_reading_cannot_be_written_down_does_not_stop_the_next()
    {
        await using var shop = await OpenAsync(Script($"cat <<'END'\n{Table("Amount 1,500,000 Rial")}\nEND"));
        var (bad, good) = (await SendAsync(shop), await SendAsync(shop, figures: 2));
        await shop.Shop.Get<UnitOfWork>().RunAsync(Owner, work => work.Db.Database.ExecuteSqlAsync(
            $"CREATE TRIGGER broken BEFORE UPDATE OF ocr_extracted_text ON receipt_log WHEN NEW.ocr_extracted_text IS NOT NULL AND NEW.id = (SELECT min(id) FROM receipt_log) BEGIN SELECT RAISE(ABORT, 'broken'); END", Ct), Ct);

        await shop.Shop.RunAsync<ReceiptReadJob>();

        Assert.Equal((OcrStatus.Failed, OcrStatus.Read), (await StatusAsync(shop, bad), await StatusAsync(shop, good)));
    }

    [Fact]
    public async Task Whatever_is_read_no_amount_no_status_and_no_wallet_changes()
    {
        await using var shop = await OpenAsync(Script($"cat {_scripts}/answer"));
        var random = new Random(11);
        string[] words = ["APPROVED", "SUCCESSFUL", "1,500,000", "Rial", "تومان", "9,999,999,999,999", "-5", "0", "6037 9900 1234 5670", "'; DELETE FROM receipt_log; --", "Ref", "482915637204", "\u202E", "NaN", "٪"];
        var receipts = new List<long>();
        for (var turn = 0; turn < 8; turn++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 9)).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)]))).ToArray();
            await File.WriteAllTextAsync(Path.Combine(_scripts, "answer"), Table(lines), Ct);
            receipts.Add(await SendAsync(shop, figures: turn));
            var before = await MoneyAsync(shop);

            await shop.Shop.RunAsync<ReceiptReadJob>();

            Assert.Equal(OcrStatus.Read, await StatusAsync(shop, receipts[^1]));
            Assert.Equal(before, await MoneyAsync(shop));
        }

        Assert.Empty(await shop.Shop.ViolationsAsync());
        await ApproveAsync(shop, [.. receipts]);
    }

    [Fact]
    public async Task What_the_shop_does_not_want_read_is_not_read()
    {
        await using var shop = await OpenAsync(Script("true"));
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.OcrOn, "false", Ct);

        Assert.Equal(OcrStatus.None, await StatusAsync(shop, await SendAsync(shop)));
    }

    public void Dispose() => Directory.Delete(_scripts, recursive: true);

    private static Task<ShopWithPanel> OpenAsync(string program, TimeSpan? limit = null) => ShopWithPanel.OpenAsync(
        add: services => services.AddSingleton(new PictureReaderOptions { Program = program, Limit = limit ?? TimeSpan.FromSeconds(30) }));

    private static async Task<long> SendAsync(ShopWithPanel shop, int figures = 1)
    {
        using var picture = DrawnReceipt.Draw(0, new Random(figures));
        return await SendAsync(shop, picture);
    }

    private static async Task<long> SendAsync(ShopWithPanel shop, SKBitmap picture)
    {
        var customer = await shop.Shop.CustomerAsync();
        var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, await shop.PlaceAsync(customer), Ct);
        var file = Guid.NewGuid().ToString("N");
        var receipt = await shop.Shop.Get<ReceiptService>().SubmitAsync(customer, payment.ReceiptId, new ReceiptUpload(ReceiptFileKind.Photo, TestShop.Morning.UtcDateTime, file, file), Ct);
        await shop.Shop.Get<ReceiptFiles>().KeepAsync(Owner, receipt, DrawnReceipt.Jpeg(picture), Ct);
        return receipt;
    }

    private string Script(string body)
    {
        var path = Path.Combine(_scripts, "reader");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The reader is played by a script of the shell.");
        }

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>As tesseract answers, all of it read with confidence.</summary>
    private static string Table(params string[] lines) => string.Join('\n', lines.SelectMany((line, number) =>
        line.Split(' ').Select((word, index) => $"5\t1\t1\t1\t{number + 1}\t{index + 1}\t0\t0\t10\t10\t96\t{word}")));

    private static Task<ReceiptEvidence> EvidenceAsync(ShopWithPanel shop, long receiptId) => shop.Shop.Get<ReceiptEvidenceQueries>().GetAsync(Owner, receiptId, Ct);

    private static Task<OcrStatus> StatusAsync(ShopWithPanel shop, long receiptId) =>
        shop.Shop.ReadAsync(db => db.Set<Receipt>().Where(receipt => receipt.Id == receiptId).Select(receipt => receipt.OcrStatus).FirstAsync(Ct));

    /// <summary>Everything that is money or decides about it.</summary>
    private static Task<string> MoneyAsync(ShopWithPanel shop) => shop.Shop.ReadAsync(async db => string.Join('\n',
        [
            .. await db.Set<Receipt>().OrderBy(one => one.Id).Select(one => $"{one.Id} {one.Status} {one.Amount} {one.Offset} {one.ApprovedAmount} {one.TransactionId}").ToListAsync(Ct),
            .. await db.Set<Order>().OrderBy(one => one.Id).Select(one => $"{one.Id} {one.Status} {one.FinalAmount}").ToListAsync(Ct),
            .. await db.Set<Transaction>().OrderBy(one => one.Id).Select(one => $"{one.Id} {one.Type} {one.Amount}").ToListAsync(Ct),
        ]));

    private static async Task ApproveAsync(ShopWithPanel shop, params long[] receipts)
    {
        foreach (var receipt in receipts)
        {
            await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receipt, null, Ct);
            Assert.Equal(ReceiptStatus.Approved, (await shop.Shop.Get<ReceiptQueries>().GetAsync(Owner, receipt, Ct)).Status);
        }
    }
}
