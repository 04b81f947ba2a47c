using System.Reflection;
using MoonVpn.Core;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Architecture;

/// <summary>Every command and query of every service, called as every kind of person. One without a row fails.</summary>
public sealed partial class RoleCommandTests
{
    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command() =>
        Assert.Equal(Commands().Select(NameOf).Distinct().Order(StringComparer.Ordinal), Needs.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_command_lets_in_whom_it_should_and_nobody_else()
    {
        await using var shop = await TestShop.OpenAsync();
        var wrong = new List<string>();
        foreach (var command in Commands())
        {
            var need = Needs[NameOf(command)];
            foreach (var (persona, actor) in await PersonasAsync(shop, need))
            {
                var letIn = await IsLetInAsync(shop, command, actor);
                if (letIn != need.Admits(actor))
                {
                    wrong.Add($"{NameOf(command)} {(letIn ? "lets in" : "turns away")} {persona}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<MethodInfo> Commands() =>
        from type in typeof(MoonVpnCore).Assembly.GetExportedTypes()
        where type.IsClass && type.Namespace != typeof(UnitOfWork).Namespace && !type.Name.EndsWith("Exception", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetParameters().FirstOrDefault()?.ParameterType == typeof(Actor) && !method.IsSpecialName
            && type != typeof(Actor) && !IsEntity(type)
        select method;

    /// <summary>Entities take an actor to remember it, not to judge it.</summary>
    private static bool IsEntity(Type type) => type.GetProperty("Id") is not null;

    private static string NameOf(MethodInfo command) => $"{command.DeclaringType!.Name}.{command.Name}";

    private static async Task<IEnumerable<(string Name, Actor Actor)>> PersonasAsync(TestShop shop, Need need)
    {
        var person = (await shop.CustomerAsync()).UserId;
        Actor As(UserRole role, Permission permissions = Permission.None) => new(person, role.ToString(), role, permissions, ActorChannel.Portal);
        return
        [
            ("nobody", Actor.Nobody),
            ("a customer", As(UserRole.User)),
            ("a customer with stray permissions", As(UserRole.User, Permission.All)),
            ("a seller", As(UserRole.Seller)),
            ("an admin with nothing", As(UserRole.Admin)),
            ("an admin with the permission", As(UserRole.Admin, need.Permission)),
            ("an admin with every other permission", As(UserRole.Admin, Permission.All & ~need.Permission)),
            ("a superadmin", As(UserRole.Superadmin, Permission.All)),
        ];
    }

    /// <summary>Turned away is only who is told so; being told that there is no such thing comes after the door.</summary>
    private static async Task<bool> IsLetInAsync(TestShop shop, MethodInfo command, Actor actor)
    {
        try
        {
            var service = shop.Services.GetService(command.DeclaringType!)!;
            var result = command.Invoke(service, [actor, .. command.GetParameters().Skip(1).Select(SomeValue)]);
            await (result as Task ?? Task.CompletedTask);
            return true;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is RefusedException refused)
        {
            return refused.Refusal != Refusal.NotAllowed;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal != Refusal.NotAllowed;
        }
    }

    private static object? SomeValue(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "something",
        var type when type == typeof(long) => 987_654_321L,
        var type when type == typeof(Guid) => Guid.NewGuid(),
        var type when type == typeof(byte[]) => TinyFiles.Png(),
        var type when type == typeof(Stream) => Stream.Null,
        var type when type == typeof(Func<Task>) => () => Task.CompletedTask,
        var type when type == typeof(PageRequest) => new PageRequest(),
        var type when type == typeof(Core.Ledger.LedgerFilter) => Core.Ledger.LedgerFilter.Everything,
        var type when type == typeof(Core.Ledger.LedgerPlace) => new Core.Ledger.LedgerPlace(),
        var type when type == typeof(Core.Payments.ReceiptSelection) => new Core.Payments.ReceiptSelection(),
        var type when type == typeof(Core.Settings.SettingDeclaration) => Core.Settings.ShopSettings.SupportContact,
        var type when type == typeof(Core.Payments.ReceiptUpload) => new Core.Payments.ReceiptUpload(Core.Payments.ReceiptFileKind.Photo, TestShop.Morning.UtcDateTime),
        var type when type == typeof(Core.Orders.OrderRequest) => new Core.Orders.OrderRequest(987, 654, Core.Orders.PayWith.Card, Guid.NewGuid().ToString("N")),
        var type when type == typeof(Core.Orders.GrantRequest) => new Core.Orders.GrantRequest(987, 654, 321, "something", Guid.NewGuid()),
        var type when type == typeof(Core.Conversations.PostedMessage) => new Core.Conversations.PostedMessage(1, 2, Random.Shared.Next(), "receipt:1", false),
        var type when type == typeof(IReadOnlyList<Core.Conversations.ReceivedUpdate>) => Array.Empty<Core.Conversations.ReceivedUpdate>(),
        var type when Nullable.GetUnderlyingType(type) is not null || type == typeof(Core.Orders.DiscountOffer) => null,
        var type => Activator.CreateInstance(type),
    };

    /// <summary>What an actor needs.</summary>
    private sealed record Need(string Kind, Permission Permission = Permission.None)
    {
        /// <summary>Anybody who is somebody: the service itself narrows it to what is theirs.</summary>
        public static readonly Need Own = new("own");
        public static readonly Need Staff = new("staff");
        public static readonly Need StaffOrSeller = new("staff or seller");
        public static readonly Need Superadmin = new("superadmin");

        public static implicit operator Need(Permission permission) => new("permission", permission);

        public static Need OrSeller(Permission permission) => new("permission or seller", permission);

        public bool Admits(Actor actor) => Kind switch
        {
            "own" => actor.UserId is not null,
            "staff" => actor.Role >= UserRole.Admin,
            "staff or seller" => actor.Role >= UserRole.Seller,
            "superadmin" => actor.Role == UserRole.Superadmin,
            "permission" => actor.Can(Permission),
            "permission or seller" => actor.Can(Permission) || actor.Role == UserRole.Seller,
            _ => throw new InvalidOperationException(Kind),
        };
    }
}
