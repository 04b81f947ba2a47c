using MoonVpn.Bench;

// dotnet run -c Release --project bench -- <suite> [rounds]
var rounds = args.Length > 1 && int.TryParse(args[1], out var number) ? number : (int?)null;
return args.FirstOrDefault() switch
{
    "race" => await RaceSuite.RunAsync(rounds ?? 200),
    "races" => await RacesSuite.RunAsync(rounds ?? 1000),
    "model" => await ModelSuite.RunAsync(rounds ?? 10_000),
    "approve" => await ApproveSuite.RunAsync(rounds ?? 1000),
    "provision" => await ProvisionSuite.RunAsync(rounds ?? 120),
    "sync" => await SyncSuite.RunAsync(rounds ?? 4),
    "start" => await StartSuite.RunAsync(rounds ?? 5),
    "sub" => await SubscriptionSuite.RunAsync(rounds ?? 20_000),
    "verify" => await VerifySuite.RunAsync(rounds ?? 100),
    "flat" => await FlatSuite.RunAsync(rounds ?? 100),
    "bot" => await BotSuite.RunAsync(rounds ?? 1000),
    "fingerprint" => FingerprintSuite.Run(rounds ?? 210),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        Suites:
          race [receipts]   four people approve the same receipts at the same instant, two in the bot, two in the portal
          races [rounds]    everybody at the same instant, for every kind of race about money
          model [sequences] sequences of 50 steps in the shop and in a plain model of its money, then with planted bugs
          approve [receipts]  approvals a second beside the barest commit loop on the same file system
          provision [orders]  from the payment to the delivery of many orders at once, on a panel of each generation
          sync [rounds]     syncs of 20 panels with 2,000 clients each, then of one with 20,000, all of them accounts
          start [times]     from the start of the process to the first 200, and the memory it then holds
          verify [trials]   everything adds up in a shop of 100,000 users and 1,000,000 ledger rows, and one wrong digit is found
          flat [rounds]     statement and receipt queue in an empty shop and in that one
          fingerprint [cases]  pictures of receipts cropped, scaled, framed and compressed: which are known again, which are taken for another
          bot [people]      what customers and admins do in the bot, in an empty shop and in one of 100,000 users
          sub [requests]    apps read subscription links, people open their pages, strangers guess
        """);
    return 2;
}
