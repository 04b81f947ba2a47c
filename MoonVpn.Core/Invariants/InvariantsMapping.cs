using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Invariants;

internal sealed class InvariantsMapping : IEntityTypeConfiguration<InvariantRun>
{
    public void Configure(EntityTypeBuilder<InvariantRun> builder)
    {
        builder.ToTable("invariant_run");
        builder.HasIndex(run => run.StartedAt);
        builder.HasOne<User>().WithMany().HasForeignKey(run => run.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}
