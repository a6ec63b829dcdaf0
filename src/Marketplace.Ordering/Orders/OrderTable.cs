using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Orders;

internal sealed class OrderTable : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("ordering_orders");
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.Property(order => order.Code).HasMaxLength(PublicCode.Longest);
        builder.Property(order => order.GroupCode).HasMaxLength(PublicCode.Longest);
        builder.Property(order => order.ContractNumber).HasMaxLength(60);
        builder.Property(order => order.CycleName).HasMaxLength(120);
        builder.Property(order => order.FirstPhoto).HasMaxLength(500);
        builder.Property(order => order.ModelReason).HasMaxLength(60);
        builder.ComplexProperty(order => order.DeliverTo, place =>
        {
            place.Property(to => to.Phone).HasMaxLength(20);
            place.Property(to => to.Note).HasMaxLength(500);
        });
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId);
        builder.HasMany(order => order.Steps).WithOne().HasForeignKey(step => step.OrderId);
        builder.HasIndex(order => order.Code).IsUnique();
        builder.HasIndex(order => order.GroupCode);
        builder.HasIndex(order => new { order.BuyerId, order.PlacedAt });
        builder.HasIndex(order => order.CycleId);
        builder.HasIndex(order => order.PickUpDay);
        builder.HasIndex(order => new { order.SellerId, order.PlacedAt });
        // Looked for every few minutes, and only few wait.
        builder.HasIndex(order => new { order.Status, order.AnswerBy });
    }
}

internal sealed class OrderLineTable : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("ordering_order_lines");
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.LotCode).HasMaxLength(40);
        builder.Property(line => line.ProductCode).HasMaxLength(60);
        builder.Property(line => line.StandardCode).HasMaxLength(40);
        // Read and written as a whole: a line of one producer, which nearly every line is, carries nothing and asks nothing.
        builder.Property(line => line.Shares).HasMaxLength(-1).HasConversion(
            shares => JsonSerializer.Serialize(shares, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<IReadOnlyList<LineShare>>(text, JsonSerializerOptions.Web),
            ValueComparer.CreateDefault<IReadOnlyList<LineShare>>(favorStructuralComparisons: false));
        builder.Property(line => line.Unit).HasMaxLength(40);
        // Nearly no line is a pre-order, and each morning only those are looked for.
        builder.HasIndex(line => line.ShipBy).HasFilter("\"ShipBy\" IS NOT NULL");
        builder.Property(line => line.Photo).HasMaxLength(500);
        builder.HasIndex(line => line.ListingId);
        builder.HasIndex(line => line.LotId);
    }
}

internal sealed class OrderStepTable : IEntityTypeConfiguration<OrderStep>
{
    public void Configure(EntityTypeBuilder<OrderStep> builder)
    {
        builder.ToTable("ordering_order_steps");
        builder.HasKey(step => new { step.OrderId, step.No });
        builder.Property(step => step.No).ValueGeneratedNever();
        builder.Property(step => step.Note).HasMaxLength(500);
    }
}
