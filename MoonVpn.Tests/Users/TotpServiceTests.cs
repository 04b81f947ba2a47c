using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Users;

/// <summary>A person's own authenticator.</summary>
public sealed class TotpServiceTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private Actor _admin = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TotpService Service => _shop.Get<TotpService>();

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _admin = await _shop.StaffAsync(UserRole.Admin);
    }

    [Fact]
    public async Task It_counts_once_a_first_code_proved_that_it_works()
    {
        await _shop.LoginAsync(_admin);
        var setup = await Service.BeginAsync(_admin, Authenticators.Password, Ct);
        Assert.Contains(setup.Secret, setup.Address);
        Assert.Null(await Service.SetUpAtAsync(_admin, Ct));
        await RefusedAsync(Refusal.TotpNotSetUp, () => Service.VerifyAsync(_admin, _shop.CodeOf(setup.Secret), Ct));

        await Service.ConfirmAsync(_admin, _shop.CodeOf(setup.Secret), Ct);

        Assert.Equal(TestShop.Morning.UtcDateTime, await Service.SetUpAtAsync(_admin, Ct));
        _shop.Clock.Advance(TimeSpan.FromSeconds(30));
        await Service.VerifyAsync(_admin, _shop.CodeOf(setup.Secret), Ct);
    }

    [Fact]
    public async Task An_open_portal_is_not_enough_it_takes_the_password()
    {
        await _shop.LoginAsync(_admin);

        await RefusedAsync(Refusal.PasswordWrong, () => Service.BeginAsync(_admin, "wrong horse", Ct));
        await RefusedAsync(Refusal.NotFound, async () => await Service.BeginAsync(await _shop.StaffAsync(UserRole.Admin), Authenticators.Password, Ct));
    }

    [Fact]
    public async Task One_that_works_cannot_be_replaced_without_a_code()
    {
        var secret = await _shop.AuthenticatorAsync(_admin);
        await RefusedAsync(Refusal.TotpAlreadySetUp, () => Service.BeginAsync(_admin, Authenticators.Password, Ct));
        await RefusedAsync(Refusal.TotpAlreadySetUp, () => Service.ConfirmAsync(_admin, _shop.CodeOf(secret), Ct));

        await Service.RemoveAsync(_admin, _shop.CodeOf(secret), Ct);

        Assert.Null(await Service.SetUpAtAsync(_admin, Ct));
        Assert.NotEqual(secret, (await Service.BeginAsync(_admin, Authenticators.Password, Ct)).Secret);
    }

    [Fact]
    public async Task A_secret_that_was_shown_and_not_confirmed_is_void_once_another_is_shown()
    {
        await _shop.LoginAsync(_admin);
        var seen = await Service.BeginAsync(_admin, Authenticators.Password, Ct);
        var setup = await Service.BeginAsync(_admin, Authenticators.Password, Ct);

        await RefusedAsync(Refusal.TotpWrong, () => Service.ConfirmAsync(_admin, _shop.CodeOf(seen.Secret), Ct));
        await Service.ConfirmAsync(_admin, _shop.CodeOf(setup.Secret), Ct);
    }

    [Fact]
    public async Task Each_code_counts_once_and_of_many_who_use_it_at_once_one_does()
    {
        var secret = await _shop.AuthenticatorAsync(_admin);
        for (var round = 0; round < 20; round++)
        {
            _shop.Clock.Advance(TimeSpan.FromMinutes(20));
            var code = _shop.CodeOf(secret);
            using var barrier = new Barrier(3);
            var tries = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                barrier.SignalAndWait(Ct);
                try
                {
                    await Service.VerifyAsync(_admin, code, Ct);
                    return true;
                }
                catch (RefusedException)
                {
                    return false;
                }
            }, Ct));

            Assert.Single(await Task.WhenAll(tries), done => done);
        }
    }

    [Fact]
    public async Task Five_wrong_codes_lock_for_a_while_even_the_right_one()
    {
        var secret = await _shop.AuthenticatorAsync(_admin);
        for (var guess = 0; guess < 5; guess++)
        {
            await RefusedAsync(Refusal.TotpWrong, () => Service.VerifyAsync(_admin, "12345", Ct));
        }

        var locked = await Assert.ThrowsAsync<RefusedException>(() => Service.VerifyAsync(_admin, _shop.CodeOf(secret), Ct));
        Assert.Equal((Refusal.TooManyGuesses, (object?)_shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(15)), (locked.Refusal, locked.Arguments[0]));

        _shop.Clock.Advance(TimeSpan.FromMinutes(15));
        await Service.VerifyAsync(_admin, _shop.CodeOf(secret), Ct);
    }

    [Fact]
    public async Task Wrong_passwords_count_as_well()
    {
        await _shop.LoginAsync(_admin);
        for (var guess = 0; guess < 5; guess++)
        {
            await RefusedAsync(Refusal.PasswordWrong, () => Service.BeginAsync(_admin, "guess", Ct));
        }

        await RefusedAsync(Refusal.TooManyGuesses, () => Service.BeginAsync(_admin, Authenticators.Password, Ct));
    }

    [Fact]
    public async Task The_database_does_not_hold_the_secret_in_clear()
    {
        var secret = await _shop.AuthenticatorAsync(_admin);

        var stored = await _shop.ReadAsync(db => db.Users.Select(login => login.TotpSecret).SingleAsync());

        Assert.DoesNotContain(secret, stored);
        Assert.Equal(secret, _shop.Get<SecretProtector>().Unprotect(stored));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private static async Task RefusedAsync(Refusal refusal, Func<Task> command) =>
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedException>(command)).Refusal);
}
